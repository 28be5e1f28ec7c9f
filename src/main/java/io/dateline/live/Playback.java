package io.dateline.live;

import io.dateline.date.Bounds;
import io.dateline.timeline.TimelineEntries.Placed;
import io.dateline.vocabulary.Occasion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer wants to have played.
 *
 * @param within in which the date of an entry may lie
 * @param until the last second, on the clock, that is played
 * @param knownAt as of which second the sources had it so; null for all that is known, and on other clocks than the first
 * @param speed days per second; 0 for as fast as it goes
 */
record Playback(
        PlaybackClock clock,
        StreamFilter filter,
        Bounds within,
        long until,
        @Nullable Long knownAt,
        double speed,
        Locale language) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_DAY = 86_400;

    /**
     * @param position as of which, or up to which, it is played
     * @param then as of which the entry stands
     */
    boolean wants(Placed entry, long position, long then) {
        return entry.mayLieIn(within) && filter.wants(entry.terms(), Occasion.asOf(position), then);
    }

    /** How long it takes to play from one second to another: nanoseconds, not below 0. */
    long nanos(long from, long to) {
        return speed == 0 ? 0 : (long) Math.max(0, ((double) to - from) / SECONDS_PER_DAY / speed * NANOS_PER_SECOND);
    }
}
