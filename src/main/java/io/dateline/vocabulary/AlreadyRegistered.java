package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** The id is taken, by an entry with other details. */
public final class AlreadyRegistered extends Refusal {

    AlreadyRegistered(String type, String id) {
        super("The " + type + " '" + id + "' is registered already, with other details: choose another id");
    }
}
