package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import io.dateline.problem.Refusal;

/** Somebody has marked the two as not the same before. */
public final class AlreadyToldApart extends Refusal {

    AlreadyToldApart(DevelopmentId one, DevelopmentId other) {
        super("'" + one + "' and '" + other + "' are marked as not the same already");
    }
}
