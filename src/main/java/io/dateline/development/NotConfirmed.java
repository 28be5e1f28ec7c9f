package io.dateline.development;

/** Nobody has confirmed it. */
public final class NotConfirmed extends StateRefusal {

    NotConfirmed(Assessed found) {
        super("'" + found.id() + "' is not confirmed", found);
    }
}
