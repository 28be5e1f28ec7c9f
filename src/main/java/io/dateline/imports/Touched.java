package io.dateline.imports;

import io.dateline.development.Source;
import io.dateline.development.Telling;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import did to a development, by one row or several.
 *
 * @param line of the first of these
 * @param before the version that stood before, 0 where there was none
 * @param after the version that it left; {@link #MIXED} where somebody else changed it between two of the rows
 * @param cited sources that were attached
 * @param claims that were attached to sources that stood there already
 */
record Touched(
        String development,
        long line,
        Outcome outcome,
        long before,
        long after,
        List<Source> cited,
        List<Telling> claims) {

    static final long MIXED = -1;

    Touched {
        cited = List.copyOf(cited);
        claims = List.copyOf(claims);
    }

    /** By a row that attached nothing. */
    Touched(String development, long line, Outcome outcome, long before, long after) {
        this(development, line, outcome, before, after, List.of(), List.of());
    }

    boolean changes() {
        return outcome == Outcome.CREATED || outcome == Outcome.CORRECTED || outcome == Outcome.ATTACHED;
    }

    /** Both as one: what came first says what there was, the stronger of the two what has to be undone. */
    Touched then(Touched next) {
        if (!next.changes()) {
            return this;
        }
        if (!changes()) {
            return next;
        }
        List<Source> sources = new ArrayList<>(cited);
        sources.addAll(next.cited);
        List<Telling> tellings = new ArrayList<>(claims);
        tellings.addAll(next.claims);
        long left = after == next.before ? next.after : MIXED;
        Outcome both = outcome.compareTo(next.outcome) <= 0 ? outcome : next.outcome;
        return new Touched(development, line, both, before, left, sources, tellings);
    }
}
