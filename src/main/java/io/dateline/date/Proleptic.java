package io.dateline.date;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Years of the proleptic Gregorian calendar in seconds since 1970, where {@code java.time} ends at a thousand million
 * years. Years whose seconds do not fit a long are held at the ends, one short of the values that mean open.
 */
final class Proleptic {

    private static final long FURTHEST_YEAR = 292_000_000_000L;
    private static final long FURTHEST_SECOND = Long.MAX_VALUE - 1;
    private static final long DAYS_TO_1970 = 719_528;
    private static final long DAYS_PER_CYCLE = 146_097;

    private Proleptic() {}

    static long firstSecond(long year) {
        if (year > FURTHEST_YEAR) {
            return FURTHEST_SECOND;
        }
        if (year < -FURTHEST_YEAR) {
            return -FURTHEST_SECOND;
        }
        long leapDays = Math.floorDiv(year + 3, 4) - Math.floorDiv(year + 99, 100) + Math.floorDiv(year + 399, 400);
        return (year * 365 + leapDays - DAYS_TO_1970) * Bounds.SECONDS_PER_DAY;
    }

    static long lastSecond(long year) {
        if (Math.abs(year) > FURTHEST_YEAR) {
            return firstSecond(year);
        }
        long days = Year.isLeap(year) ? 366 : 365;
        return firstSecond(year) + days * Bounds.SECONDS_PER_DAY - 1;
    }

    static @Nullable String day(long second) {
        if (second <= -FURTHEST_SECOND || second >= FURTHEST_SECOND) {
            return null;
        }
        long epochDay = Math.floorDiv(second, Bounds.SECONDS_PER_DAY);
        if (LocalDate.MIN.toEpochDay() <= epochDay && epochDay <= LocalDate.MAX.toEpochDay()) {
            return LocalDate.ofEpochDay(epochDay).toString();
        }
        long cycle = Math.floorDiv(epochDay, DAYS_PER_CYCLE);
        LocalDate day = LocalDate.ofEpochDay(Math.floorMod(epochDay, DAYS_PER_CYCLE));
        long year = day.getYear() + cycle * 400;
        return (year > 0 ? "+" : "") + year + day.toString().substring(4);
    }
}
