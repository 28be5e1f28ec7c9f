package io.dateline.imports;

import io.dateline.development.Standing;
import io.dateline.problem.Refusal;

/** Somebody merged the development into another; a file that says otherwise than before does not change either. */
final class MergedHere extends Refusal {

    MergedHere(Standing found) {
        super("'" + found.id() + "' is merged into '" + found.hand().mergedInto()
                + "' here: correct that one, or un-merge it and send the row again");
    }
}
