package io.dateline.timeline;

import io.dateline.development.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * A state of a development that stands now: how the sources had it in a span of time.
 *
 * @param ordinal position of the development's recording, which never changes
 * @param from position from which this state stands
 * @param knownFrom epoch second from which the sources had it so
 * @param knownTo epoch second from which they had it otherwise, {@link #ALWAYS} for the newest
 * @param when where it stands on a timeline
 */
record State(long ordinal, long from, long knownFrom, long knownTo, When when, TimelineItem item) {

    /** The end of what still stands, and of what is still known. */
    static final long ALWAYS = Long.MAX_VALUE;

    boolean isNewest() {
        return knownTo == ALWAYS;
    }

    State known(long from, long to) {
        return new State(ordinal, this.from, from, to, when, item);
    }

    State since(long position, TimelineItem now) {
        return since(position, When.of(now.standing().details().bounds()), now);
    }

    State since(long position, When then, TimelineItem now) {
        return new State(ordinal, position, knownFrom, knownTo, then, now);
    }

    /** The seconds at which the sources had something new: the first one, and those at which further sources came out. */
    List<Long> steps() {
        return Stream.concat(Stream.of(knownFrom), item.sources().stream().map(Source::out))
                .filter(this::covers)
                .distinct()
                .toList();
    }

    boolean covers(long second) {
        return knownFrom <= second && second < knownTo;
    }
}
