package io.dateline.development;

/** The survivor would stand on nothing but what was withdrawn. */
public final class LeavesNoSource extends StateRefusal {

    LeavesNoSource(Assessed found) {
        super(
                "Taken apart, '" + found.id()
                        + "' would have no source of its own that stands: cite one first, or retract it",
                found);
    }
}
