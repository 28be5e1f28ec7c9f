package io.dateline.development;

/** The very same citation stands among the sources. */
final class AlreadyCited extends StateRefusal {

    AlreadyCited(Assessed found) {
        super("'" + found.id() + "' cites this source already", found);
    }
}
