package io.dateline.development;

/** There is no such link to remove. */
public final class NotLinked extends StateRefusal {

    NotLinked(Assessed found) {
        super("'" + found.id() + "' has no such link; there are " + found.links(), found);
    }
}
