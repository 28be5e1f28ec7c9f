package io.dateline.development;

/** Only what was retracted is reinstated. */
public final class NotRetracted extends StateRefusal {

    NotRetracted(Assessed found) {
        super("'" + found.id() + "' is not retracted", found);
    }
}
