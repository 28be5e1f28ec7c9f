package io.dateline.development;

/** The very same claim is upheld there. */
public final class AlreadyClaimed extends StateRefusal {

    AlreadyClaimed(Assessed found) {
        super("'" + found.id() + "' has this claim already", found);
    }
}
