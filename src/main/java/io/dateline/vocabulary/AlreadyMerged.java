package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** It is part of another one: what is to change is that one. */
public final class AlreadyMerged extends Refusal {

    AlreadyMerged(TermState found, String into) {
        super(
                "'" + found.id() + "' was merged into '" + into
                        + "' already: change that one, or un-merge this one first",
                found);
    }
}
