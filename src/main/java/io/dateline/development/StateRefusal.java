package io.dateline.development;

import io.dateline.problem.FieldError;
import io.dateline.problem.Refusal;

/** A refusal that shows the state it found. */
public abstract class StateRefusal extends Refusal {

    StateRefusal(String detail, Assessed found) {
        super(detail, found);
    }

    /** @param error the field that would have to be another */
    StateRefusal(String detail, FieldError error, Assessed found) {
        super(detail, error, found);
    }
}
