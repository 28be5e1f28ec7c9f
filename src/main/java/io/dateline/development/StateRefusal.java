package io.dateline.development;

import io.dateline.problem.Refusal;

/** A refusal that shows the state it found. */
public abstract class StateRefusal extends Refusal {

    StateRefusal(String detail, Assessed found) {
        super(detail, found);
    }
}
