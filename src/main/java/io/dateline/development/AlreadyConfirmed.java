package io.dateline.development;

/** It is confirmed, and stays so until that is withdrawn. */
public final class AlreadyConfirmed extends StateRefusal {

    AlreadyConfirmed(Assessed found) {
        super("'" + found.id() + "' is confirmed already: " + found.confirmed(), found);
    }
}
