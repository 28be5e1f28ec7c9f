package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.problem.InvalidInput;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many entries fall into each day, week, month or year.
 *
 * @param items every bucket from the first to the last, empty ones included
 * @param total all entries
 */
record Counts(String by, long total, List<Bucket> items) {

    static final int MOST = 10_000;

    /** How wide a bucket is. */
    enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit step;

        Unit(ChronoUnit step) {
            this.step = step;
        }

        LocalDate start(long second) {
            LocalDate day =
                    LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toLocalDate();
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(WeekFields.ISO.getFirstDayOfWeek()));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return start.plus(1, step);
        }

        long index(LocalDate first, LocalDate start) {
            return step.between(first, start);
        }
    }

    /**
     * @param start its first day; weeks begin on Monday (ISO 8601)
     * @param count entries that lie in it for certain
     * @param possible entries that may lie in it, the certain ones included
     */
    record Bucket(LocalDate start, long count, long possible) {}

    /** @throws InvalidInput where the range has more buckets than one answer holds, or days that no calendar here knows */
    static void checkSize(Unit unit, Bounds range) {
        long furthest = 300_000_000L * 366 * 86_400;
        if (range.earliest() < -furthest
                || range.latest() > furthest
                || unit.index(unit.start(range.earliest()), unit.start(range.latest())) >= MOST) {
            throw new InvalidInput(
                    "by",
                    "gives more than " + MOST + " counts: choose a wider one, or narrow it with from and to",
                    unit.name().toLowerCase(Locale.ROOT));
        }
    }

    static Counts of(String by, Unit unit, List<long[]> spans, Bounds range) {
        LocalDate first = unit.start(range.earliest());
        int size = (int) unit.index(first, unit.start(range.latest())) + 1;
        long[] certain = new long[size];
        long[] change = new long[size + 1];
        for (long[] span : spans) {
            long from = index(unit, first, Math.max(span[0], range.earliest()));
            long to = index(unit, first, Math.min(span[1], range.latest()));
            if (from <= to) {
                change[(int) from]++;
                change[(int) to + 1]--;
                boolean inside = span[0] >= range.earliest() && span[1] <= range.latest();
                certain[(int) from] += from == to && inside ? 1 : 0;
            }
        }
        List<Bucket> buckets = new ArrayList<>();
        long possible = 0;
        LocalDate start = first;
        for (int bucket = 0; bucket < size; bucket++, start = unit.next(start)) {
            possible += change[bucket];
            buckets.add(new Bucket(start, certain[bucket], possible));
        }
        return new Counts(by, spans.size(), buckets);
    }

    private static long index(Unit unit, LocalDate first, long second) {
        return unit.index(first, unit.start(second));
    }
}
