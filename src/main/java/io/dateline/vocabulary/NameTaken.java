package io.dateline.vocabulary;

import io.dateline.problem.Refusal;

/** A name or alias that stands for another entry at the same time, so that nobody could tell the two apart by it. */
public final class NameTaken extends Refusal {

    NameTaken(TermType type, Claim taken) {
        this(
                type,
                taken,
                taken.name().period() == null
                        ? "leave it out, or use '" + taken.id() + "'"
                        : "give it a period that keeps out of that");
    }

    private NameTaken(TermType type, Claim taken, String remedy) {
        super("'" + taken.name().name() + "' stands for the " + type.word() + " '" + taken.id() + "' already"
                + (taken.name().period() == null ? "" : " in " + taken.name().period()) + ": " + remedy);
    }

    /** For one that cannot give the name up itself, since it is merged. */
    static NameTaken fromMerged(TermType type, Claim taken) {
        return new NameTaken(type, taken, "take it from '" + taken.owner() + "' first");
    }
}
