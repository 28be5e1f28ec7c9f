package io.dateline.imports;

import io.dateline.problem.Problem;

/** This node gave no sign of life for so long that another one may have gone on with the import: 503. Nothing more is done here. */
final class TakenOver extends Problem {

    TakenOver(String id) {
        super(
                503,
                "The node that was at the import '" + id
                        + "' gave no sign of life for too long, and others may be at it"
                        + " by now: look it up, and ask again where it is cut off");
    }
}
