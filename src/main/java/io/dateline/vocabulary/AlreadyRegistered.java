package io.dateline.vocabulary;

import io.dateline.problem.FieldError;
import io.dateline.problem.Refusal;

/** The id is taken, by an entry with other details. */
public final class AlreadyRegistered extends Refusal {

    AlreadyRegistered(TermType type, TermState found) {
        super(
                "The " + type.word() + " '" + found.id()
                        + "' is registered already, with other details: choose another id",
                new FieldError("id", "is taken: choose another", found.id()),
                found);
    }
}
