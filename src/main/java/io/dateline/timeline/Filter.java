package io.dateline.timeline;

import io.dateline.date.Bounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a lane are wanted. Bounds and terms are checked already; actors and themes are ids.
 *
 * @param within days that a date may (possible) or must (certain) lie in
 * @param at days on which what is wanted was going on; null where that does not matter
 * @param minSignificance null where that does not matter
 * @param direct leaves out what an actor is in only through those who act for it
 */
record Filter(
        Bounds within,
        boolean certain,
        @Nullable Bounds at,
        List<Clause> kinds,
        List<Clause> actors,
        List<Clause> themes,
        List<Clause> countries,
        List<Clause> statuses,
        @Nullable Integer minSignificance,
        boolean direct) {

    /** The statuses that a timeline shows unless it is asked for others. */
    static final List<Clause> STANDING = List.of(Clause.excluding("retracted"), Clause.excluding("merged"));

    /** Retracted ones too. */
    static final Filter EVERYTHING =
            new Filter(Bounds.EVER, false, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, false);

    /** What may lie within those bounds and is held to have happened. */
    static Filter standing(Bounds within) {
        return new Filter(within, false, null, List.of(), List.of(), List.of(), List.of(), STANDING, null, false);
    }
}
