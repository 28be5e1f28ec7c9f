package io.dateline.development;

/** Another development goes on for it: that one is changed. */
public final class MergedInto extends StateRefusal {

    MergedInto(Assessed found) {
        this(found, "change that one, or un-merge it first");
    }

    private MergedInto(Assessed found, String remedy) {
        super("'" + found.id() + "' is merged into '" + found.mergedInto() + "': " + remedy, found);
    }

    /** Of the one that goes on for others itself. */
    static MergedInto also(Assessed found) {
        return new MergedInto(found, "un-merge that first");
    }
}
