package io.dateline.live;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The next few of what a reader is told, as it may hold them for long: it is slow, or plays slowly. */
final class Batch {

    /** Short ones; of long ones there are fewer. */
    static final int AT_ONCE = 20;

    private static final long MOST_LETTERS = 1_000_000;

    private Batch() {}

    /**
     * One, however long it is, and those after it that are no longer together. The others are not looked at, so that a stream that
     * reads them does not.
     */
    static <T> List<T> of(Stream<T> next, ToLongFunction<T> letters) {
        List<T> batch = new ArrayList<>();
        long sum = 0;
        for (Iterator<T> each = next.iterator(); sum < MOST_LETTERS && each.hasNext(); ) {
            T one = each.next();
            sum += letters.applyAsLong(one);
            if (sum <= MOST_LETTERS || batch.isEmpty()) {
                batch.add(one);
            }
        }
        return batch;
    }
}
