package io.dateline.development;

/** Dateline holds nothing that nobody reports: without its last source a development is retracted. */
public final class OnlySource extends StateRefusal {

    OnlySource(Assessed found) {
        super("'" + found.id() + "' would have no source left that stands: retract it instead", found);
    }
}
