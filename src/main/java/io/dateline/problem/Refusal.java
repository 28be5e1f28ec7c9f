package io.dateline.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is well formed but not possible now: 409, named as the fact that stands against it. */
public abstract class Refusal extends Problem {

    private final @Nullable FieldError error;
    private final @Nullable Object found;

    protected Refusal(String detail) {
        this(detail, null);
    }

    /** @param found the state that stands against it, as JSON shows it */
    protected Refusal(String detail, @Nullable Object found) {
        this(detail, null, found);
    }

    /** @param error the field or header that would have to be another */
    protected Refusal(String detail, @Nullable FieldError error, @Nullable Object found) {
        super(409, detail);
        this.error = error;
        this.found = found;
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (error != null) {
            properties.put("errors", List.of(error));
        }
        if (found != null) {
            properties.put("found", found);
        }
        return properties;
    }
}
