package io.dateline.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first and the last second a date allows, both inclusive, in seconds since 1970-01-01T00:00:00Z. */
public record Bounds(long earliest, long latest) {

    public static final long OPEN_START = Long.MIN_VALUE;
    public static final long OPEN_END = Long.MAX_VALUE;
    public static final Bounds EVER = new Bounds(OPEN_START, OPEN_END);

    static final long SECONDS_PER_DAY = 86_400;

    public Bounds {
        if (earliest > latest) {
            throw new IllegalArgumentException("Bounds end before they begin: " + earliest + " > " + latest);
        }
    }

    static Bounds ofDays(LocalDate first, LocalDate last) {
        return new Bounds(
                first.toEpochDay() * SECONDS_PER_DAY, last.toEpochDay() * SECONDS_PER_DAY + SECONDS_PER_DAY - 1);
    }

    static Bounds ofYears(long first, long last) {
        return new Bounds(Proleptic.firstSecond(first), Proleptic.lastSecond(last));
    }

    /** Whether a moment within these bounds may lie within the other: the filter 'possibly'. */
    public boolean overlaps(Bounds other) {
        return earliest <= other.latest && other.earliest <= latest;
    }

    /** Whether every moment within these bounds lies within the other: the filter 'certainly'. */
    public boolean within(Bounds other) {
        return other.earliest <= earliest && latest <= other.latest;
    }

    /**
     * One day within these bounds, it is not known which, as EDTF: {@code [2016-09-05..2016-09-28]}. A bound that no year of four
     * digits reaches is left open, as sets have no longer ones.
     */
    public String someDay() {
        String first = plain(earliestDay());
        String last = plain(latestDay());
        if (first.isEmpty() && last.isEmpty()) {
            return "XXXX-XX-XX";
        }
        return first.equals(last) ? first : "[" + first + ".." + last + "]";
    }

    private static String plain(@Nullable String day) {
        return day == null || day.startsWith("+") || day.startsWith("-") ? "" : day;
    }

    /** The day of the earliest second in UTC, as ISO 8601; null where open or beyond what a long of seconds reaches. */
    public @Nullable String earliestDay() {
        return Proleptic.day(earliest);
    }

    /** The day of the latest second in UTC, as ISO 8601; null where open or beyond what a long of seconds reaches. */
    public @Nullable String latestDay() {
        return Proleptic.day(latest);
    }
}
