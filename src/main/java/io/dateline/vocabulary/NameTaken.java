package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** A name or alias that stands for another entry already, so that nobody could tell the two apart by it. */
public final class NameTaken extends Refusal {

    NameTaken(String type, String name, String owner) {
        super("'" + name + "' stands for the " + type + " '" + owner + "' already: leave it out, or use '" + owner
                + "'");
    }
}
