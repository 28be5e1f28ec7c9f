package io.dateline.timeline;

/**
 * A state of a development that stands now: how the sources had it in a span of time.
 *
 * @param ordinal position of the development's recording, which never changes
 * @param from position from which this state stands
 * @param knownFrom epoch second from which the sources had it so
 * @param knownTo epoch second from which they had it otherwise, {@link #ALWAYS} for the newest
 */
record State(long ordinal, long from, long knownFrom, long knownTo, TimelineItem item) {

    /** The end of what still stands, and of what is still known. */
    static final long ALWAYS = Long.MAX_VALUE;

    boolean isNewest() {
        return knownTo == ALWAYS;
    }

    State known(long from, long to) {
        return new State(ordinal, this.from, from, to, item);
    }

    State since(long position, TimelineItem now) {
        return new State(ordinal, position, knownFrom, knownTo, now);
    }
}
