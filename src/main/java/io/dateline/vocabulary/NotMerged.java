package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** There is no merger to take back. */
public final class NotMerged extends Refusal {

    NotMerged(TermState found) {
        super("'" + found.id() + "' is merged into nothing", found);
    }
}
