package io.dateline.development;

/** That link is there. */
public final class AlreadyLinked extends StateRefusal {

    AlreadyLinked(Assessed found) {
        super("'" + found.id() + "' has this link already", found);
    }
}
