package io.dateline.development;

/** It is disputed, and stays so until that is settled. */
public final class AlreadyDisputed extends StateRefusal {

    AlreadyDisputed(Assessed found) {
        super("'" + found.id() + "' is disputed already: " + found.disputed(), found);
    }
}
