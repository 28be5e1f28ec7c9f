package io.dateline.duplicate;

import io.dateline.duplicate.Key.Grain;
import io.dateline.duplicate.Keys.Width;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the index that a search reads, from its end backwards.
 *
 * @param from the first of the first days
 * @param least the first of the origins, of each day
 * @param limit how many are read at most
 * @param worth how much it tells that a development is found there
 */
record Range(long bucket, int from, int to, int least, int most, int limit, int worth) {

    /** Of which nothing is read. */
    static final Range NONE = new Range(0, 0, 0, 0, 0, 0, 0);

    /** Of wide dates, and of all the days within one. */
    private static final int MOST_OF_WIDE = 40;
    /** A busy day is followed by another, which must not take the room of the day itself. */
    private static final int MOST_OF_DAY = 24;

    private static final int MOST_OF_NEIGHBOURS = 8;

    /** @param apart the origin that is left out; null where none is */
    static List<Range> of(Days days, List<Key> keys, @Nullable Integer apart) {
        List<Range> ranges = new ArrayList<>();
        for (Key key : keys) {
            for (Width width : Width.values()) {
                long bucket = Filed.bucket(key, width);
                if (width == Width.DAY && Width.of(days) == Width.DAY) {
                    ofDay(bucket, days, key.grain(), apart, ranges);
                } else if (width == Width.DAY || key.grain().forWideDates()) {
                    ranges.add(all(bucket, width.from(days), width.to(days), MOST_OF_WIDE, worth(key.grain())));
                }
            }
        }
        return ranges;
    }

    private static void ofDay(long bucket, Days days, Grain grain, @Nullable Integer apart, List<Range> ranges) {
        int first = Keys.day(days.first());
        int last = Keys.day(days.last());
        // Half as much again as elsewhere.
        int worth = worth(grain) + grain.worth();
        if (apart == null) {
            ranges.add(all(bucket, first, last, MOST_OF_DAY, worth));
        } else {
            // In two parts round the origin: on a day on which all are of that one, it would be read in vain.
            ranges.add(new Range(bucket, first, last, Integer.MIN_VALUE, apart - 1, MOST_OF_DAY, worth));
            ranges.add(new Range(bucket, first, last, apart + 1, Integer.MAX_VALUE, MOST_OF_DAY, worth));
        }
        ranges.add(all(bucket, Width.DAY.from(days), first - 1, MOST_OF_NEIGHBOURS, worth(grain)));
        ranges.add(all(bucket, last + 1, Width.DAY.to(days), MOST_OF_NEIGHBOURS, worth(grain)));
    }

    private static int worth(Grain grain) {
        return 2 * grain.worth();
    }

    private static Range all(long bucket, int from, int to, int limit, int worth) {
        return new Range(bucket, from, to, Integer.MIN_VALUE, Integer.MAX_VALUE, limit, worth);
    }
}
