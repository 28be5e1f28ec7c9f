package io.dateline.development;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The outermost calendar days a date may mean, counted from 1970-01-01. An open or unknown end lies further off than any
 * year that can be told.
 */
record Days(long first, long last) {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    /** A moment belongs to the calendar day of wherever somebody looks at it: from UTC-12 to UTC+14. */
    private static final long WESTERNMOST = 12 * HOUR;

    private static final long EASTERNMOST = 14 * HOUR;

    /** @param zone in which a local time is meant */
    static Days of(String date, @Nullable String zone) {
        EdtfDate read = EdtfDate.parse(date);
        Bounds bounds = read.bounds(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
        return read.timed()
                ? new Days(
                        Math.floorDiv(bounds.earliest() - WESTERNMOST, DAY),
                        Math.floorDiv(bounds.latest() + EASTERNMOST, DAY))
                : new Days(Math.floorDiv(bounds.earliest(), DAY), Math.floorDiv(bounds.latest(), DAY));
    }

    static Days of(String date) {
        return of(date, null);
    }

    boolean startAfter(LocalDate day) {
        return first > day.toEpochDay();
    }

    boolean endBefore(LocalDate day) {
        return last < day.toEpochDay();
    }
}
