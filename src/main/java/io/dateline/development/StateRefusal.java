package io.dateline.development;

import io.dateline.problem.Refusal;

/** A refusal that shows the state it found. */
public abstract class StateRefusal extends Refusal {

    private final Assessed found;

    StateRefusal(String detail, Assessed found) {
        super(detail, found);
        this.found = found;
    }

    /** How it stands. */
    public final Assessed found() {
        return found;
    }
}
