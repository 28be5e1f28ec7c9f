package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** The other one is the same already, by whatever way it leads there. */
public final class MergesIntoItself extends Refusal {

    MergesIntoItself(TermState found, String into) {
        super("'" + into + "' leads to '" + found.id() + "': it cannot be merged into itself", found);
    }
}
