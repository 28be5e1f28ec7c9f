package io.dateline.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is well formed but not possible now: 409, named as the fact that stands against it. */
public abstract class Refusal extends Problem {

    private final @Nullable Object found;

    protected Refusal(String detail) {
        this(detail, null);
    }

    /** @param found the state that stands against it, as JSON shows it */
    protected Refusal(String detail, @Nullable Object found) {
        super(409, detail);
        this.found = found;
    }

    @Override
    public Map<String, Object> properties() {
        return found == null ? Map.of() : Map.of("found", found);
    }
}
