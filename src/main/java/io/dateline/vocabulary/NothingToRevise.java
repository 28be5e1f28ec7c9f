package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** All that the change says is so already. */
public final class NothingToRevise extends Refusal {

    NothingToRevise(TermState found) {
        super("'" + found.id() + "' is described so already: there is nothing to change", found);
    }

    /** An alias is to go that is not there. */
    NothingToRevise(TermState found, String alias) {
        super("'" + found.id() + "' has no alias '" + alias + "'", found);
    }
}
