package io.dateline.timeline;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline.
 *
 * @param next where the next page begins, null on the last one
 * @param previous where the page before ends, null on the first one
 */
record TimelinePage(
        List<Entry> items, @Nullable Cursor next, @Nullable Cursor previous) {

    /**
     * An entry of a timeline.
     *
     * @param depth how many others are placed before it
     * @param from position from which the state stands
     * @param direct whether the actor takes part itself, not only through those who act for it
     * @param dateText its date, EDTF
     * @param zone in which a local time of it is meant
     * @param document the item as stored JSON
     */
    record Entry(
            long earliest,
            int depth,
            long latest,
            long ordinal,
            long from,
            boolean direct,
            String dateText,
            @Nullable String zone,
            String document) {

        /** That of every timeline. */
        static final Comparator<Entry> IN_ORDER = Comparator.comparingLong(Entry::earliest)
                .thenComparingInt(Entry::depth)
                .thenComparingLong(Entry::latest)
                .thenComparingLong(Entry::ordinal);
    }
}
