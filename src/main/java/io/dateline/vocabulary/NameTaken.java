package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** A name or alias that stands for another entry at the same time, so that nobody could tell the two apart by it. */
public final class NameTaken extends Refusal {

    NameTaken(TermType type, Claim taken) {
        super("'" + taken.name().name() + "' stands for the " + type.word() + " '" + taken.id() + "' already"
                + (taken.name().period() == null
                        ? ": leave it out, or use '" + taken.id() + "'"
                        : " in " + taken.name().period() + ": give it a period that keeps out of that"));
    }
}
