package io.dateline.imports;

import io.dateline.development.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import did to a development, by one row or several.
 *
 * @param line of the first of these
 * @param before the version that stood before, 0 where there was none
 * @param after the version that it left; {@link #MIXED} where somebody else changed it between two of the rows
 * @param cited sources that were attached
 */
record Touched(String development, long line, Outcome outcome, long before, long after, List<Source> cited) {

    static final long MIXED = -1;

    Touched {
        cited = List.copyOf(cited);
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
        long left = after == next.before ? next.after : MIXED;
        Outcome both = outcome.compareTo(next.outcome) <= 0 ? outcome : next.outcome;
        return new Touched(development, line, both, before, left, sources);
    }
}
