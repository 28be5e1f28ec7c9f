package io.dateline.platform;

import io.dateline.problem.FieldError;
import io.dateline.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of another origin wants something changed: 403. */
final class ForeignPage extends Problem {

    private final @Nullable String origin;

    ForeignPage(@Nullable String origin) {
        super(403, "Pages of other origins only read: let your own server send what is to be changed");
        this.origin = origin;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("errors", List.of(new FieldError("Origin", "may only read", origin)));
    }
}
