package io.dateline.provenance;

import io.dateline.problem.Problem;
import io.dateline.problem.Suggestions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** There is no publisher of that name in the registry: 404, with the nearest one. */
final class UnknownPublisher extends Problem {

    private final @Nullable String suggestion;

    UnknownPublisher(String name, @Nullable String suggestion) {
        super(404, Suggestions.unknown("publisher", name, suggestion));
        this.suggestion = suggestion;
    }

    @Override
    public Map<String, Object> properties() {
        return suggestion == null ? Map.of() : Map.of("suggestion", suggestion);
    }
}
