package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** All that the change says is so already. */
public final class NothingToRevise extends Refusal {

    NothingToRevise(TermState found) {
        super("'" + found.id() + "' is described so already: there is nothing to change", found);
    }
}
