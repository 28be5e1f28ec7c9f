package io.dateline.development;

/** Another development goes on for it: that one is changed. */
public final class MergedInto extends StateRefusal {

    MergedInto(Assessed found) {
        super(
                "'" + found.id() + "' is merged into '" + found.mergedInto()
                        + "': change that one, or un-merge it first",
                found);
    }
}
