package io.dateline.timeline;

/**
 * A row of a development's states.
 *
 * @param ordinal position of the development's recording, which never changes
 * @param from position from which this state stands
 */
record State(long ordinal, long from, TimelineItem item) {}
