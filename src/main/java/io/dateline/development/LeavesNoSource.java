package io.dateline.development;

/** One of the two would stand on nothing but what was withdrawn. */
public final class LeavesNoSource extends StateRefusal {

    LeavesNoSource(Assessed found) {
        super(
                "Taken apart, '" + found.id()
                        + "' or the other one would have no source that stands: cite one first, or retract it",
                found);
    }
}
