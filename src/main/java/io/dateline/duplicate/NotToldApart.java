package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import io.dateline.problem.Refusal;

/** There is no mark to take back. */
public final class NotToldApart extends Refusal {

    NotToldApart(DevelopmentId one, DevelopmentId other) {
        super("'" + one + "' and '" + other + "' are not marked as not the same: there is nothing to take back");
    }
}
