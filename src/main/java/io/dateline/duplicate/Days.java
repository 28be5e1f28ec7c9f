package io.dateline.duplicate;

import io.dateline.date.Bounds;
import java.util.concurrent.TimeUnit;

/**
 * The days a development may have happened on, counted from 1970-01-01.
 *
 * @param first may lie further back than any calendar where the start is open; {@code last} likewise
 * @param vague whether the date is marked approximate or uncertain
 */
record Days(long first, long last, boolean vague) {

    /** How far apart two reports may put the same event: a day told wrong by one, or meant as 'about'. */
    private static final int SLIP = 1;

    /** Where one of them is marked approximate or uncertain. */
    static final int ABOUT = 3;

    static Days of(Bounds bounds, boolean vague) {
        long day = TimeUnit.DAYS.toSeconds(1);
        return new Days(Math.floorDiv(bounds.earliest(), day), Math.floorDiv(bounds.latest(), day), vague);
    }

    boolean near(Days other) {
        return apart(other) <= Math.max(slack(), other.slack());
    }

    /** How far it may be off, in days. */
    int slack() {
        return vague ? ABOUT : SLIP;
    }

    /** How many they are. */
    long span() {
        return last - first + 1;
    }

    /** How many days lie between the two where they do not overlap, 1 for neighbouring days; 0 where they do. */
    long apart(Days other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    /** The part of all days of both that both have, 0 to 1. */
    double shared(Days other) {
        double both = Math.min(last, other.last) - Math.max(first, other.first) + 1.0;
        double all = Math.max(last, other.last) - Math.min(first, other.first) + 1.0;
        return Math.max(0, both) / all;
    }
}
