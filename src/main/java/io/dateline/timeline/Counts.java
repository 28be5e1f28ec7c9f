package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;

/**
 * How many entries fall into each day, week, month or year.
 *
 * @param items every bucket from the first to the last, empty ones included
 * @param total all entries
 */
@Schema(name = "TimelineCounts")
record Counts(String by, long total, List<Bucket> items) {

    static final int MOST = 10_000;

    private static final long FURTHEST = 300_000_000L * 366 * 86_400;

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

        /** Of the one in which that second lies, counted from the one in which the year 1970 begins. */
        long index(long second) {
            return index(start(0), start(second));
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
        if (isBeyond(range.earliest())
                || isBeyond(range.latest())
                || unit.index(unit.start(range.earliest()), unit.start(range.latest())) >= MOST) {
            throw new InvalidInput(
                    "by",
                    "gives more than " + MOST + " counts: choose a wider one, or narrow it with from and to",
                    unit.name().toLowerCase(Locale.ROOT));
        }
    }

    /** No calendar here knows its day. */
    static boolean isBeyond(long second) {
        return Math.abs(second) > FURTHEST;
    }
}
