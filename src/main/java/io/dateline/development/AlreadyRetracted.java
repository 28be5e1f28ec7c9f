package io.dateline.development;

/** A retracted development stays as it is. */
public final class AlreadyRetracted extends StateRefusal {

    AlreadyRetracted(Assessed found) {
        super(
                "'" + found.id() + "' is retracted (" + found.reason()
                        + "): reinstate it first, with POST /api/v1/developments/" + found.id() + "/reinstatement",
                found);
    }
}
