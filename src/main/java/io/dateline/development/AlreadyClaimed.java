package io.dateline.development;

/** The very same claim is upheld there. */
final class AlreadyClaimed extends StateRefusal {

    AlreadyClaimed(Assessed found) {
        super("'" + found.id() + "' has this claim already", found);
    }
}
