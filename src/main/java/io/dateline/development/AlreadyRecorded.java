package io.dateline.development;

import io.dateline.problem.FieldError;

/** The id was used for other details before: a development is changed by a correction, never by recording it again. */
public final class AlreadyRecorded extends StateRefusal {

    AlreadyRecorded(Assessed found) {
        super(
                "'" + found.id()
                        + "' is recorded already, with other details: correct it with PATCH, or choose another id",
                new FieldError(
                        "id",
                        "is that of another development: correct it, or choose another",
                        found.id().value()),
                found);
    }
}
