package io.dateline.development;

import io.dateline.problem.Refusal;
import java.util.Map;

/** A refusal that shows the state it found. */
public abstract class StateRefusal extends Refusal {

    private final Standing found;

    StateRefusal(String detail, Standing found) {
        super(detail);
        this.found = found;
    }

    final Standing found() {
        return found;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("found", found);
    }
}
