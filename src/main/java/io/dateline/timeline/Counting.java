package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.problem.InvalidInput;
import io.dateline.timeline.Counts.Bucket;
import io.dateline.timeline.Counts.Unit;
import io.dateline.timeline.Timelines.SpanReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts entries one after the other. Keeps a number for each bucket in which one begins or ends, and nothing of the entries. */
final class Counting implements SpanReader {

    private final String by;
    private final Unit unit;
    private final Bounds asked;
    private final Map<Long, Tally> tallies = new HashMap<>();
    private long total;
    private long fromBefore;
    private long first = Bounds.OPEN_END;
    private long last = Bounds.OPEN_START;

    /** @param asked where it is open, what the entries' closed bounds reach is counted */
    Counting(String by, Bounds asked) {
        this.by = by;
        this.unit = Unit.valueOf(by.toUpperCase(Locale.ROOT));
        this.asked = asked;
    }

    /** Of the entries that begin or end in a bucket. */
    private static final class Tally {
        private long begun;
        private long ended;
        private long certain;
    }

    /** @throws InvalidInput as soon as they lie so far apart that one answer would not hold the counts */
    @Override
    public void read(long earliest, long latest) {
        total++;
        reach(earliest);
        reach(latest);
        boolean begins = earliest != Bounds.OPEN_START && earliest >= asked.earliest();
        boolean ends = latest != Bounds.OPEN_END && latest <= asked.latest();
        Tally begun = begins ? tally(earliest) : null;
        Tally ended = ends ? tally(latest) : null;
        if (begun == null) {
            fromBefore++;
        } else {
            begun.begun++;
        }
        if (ended != null) {
            ended.ended++;
            ended.certain += ended == begun ? 1 : 0;
        }
    }

    private void reach(long second) {
        if (second != Bounds.OPEN_START && second != Bounds.OPEN_END) {
            first = Math.min(first, second);
            last = Math.max(last, second);
        }
    }

    private Tally tally(long second) {
        if (tallies.size() >= Counts.MOST || Counts.isBeyond(second)) {
            Counts.checkSize(unit, range());
        }
        return tallies.computeIfAbsent(unit.index(second), none -> new Tally());
    }

    /** What was asked for; where it is open, what the entries' closed bounds reach. Null where there are none there. */
    private @Nullable Bounds range() {
        long from = asked.earliest() == Bounds.OPEN_START ? first : asked.earliest();
        long to = asked.latest() == Bounds.OPEN_END ? last : asked.latest();
        return from <= to ? new Bounds(from, to) : null;
    }

    /** @throws InvalidInput where one answer does not hold the counts */
    Counts counts() {
        Bounds range = range();
        if (range == null) {
            return new Counts(by, total, List.of());
        }
        Counts.checkSize(unit, range);
        List<Bucket> buckets = new ArrayList<>();
        long possible = fromBefore;
        long end = unit.index(range.latest());
        LocalDate start = unit.start(range.earliest());
        for (long index = unit.index(range.earliest()); index <= end; index++, start = unit.next(start)) {
            Tally tally = tallies.getOrDefault(index, new Tally());
            possible += tally.begun;
            buckets.add(new Bucket(start, tally.certain, possible));
            possible -= tally.ended;
        }
        return new Counts(by, total, buckets);
    }
}
