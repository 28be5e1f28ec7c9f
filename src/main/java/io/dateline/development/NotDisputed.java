package io.dateline.development;

/** Nobody disputes it. */
public final class NotDisputed extends StateRefusal {

    NotDisputed(Assessed found) {
        super("'" + found.id() + "' is not disputed", found);
    }
}
