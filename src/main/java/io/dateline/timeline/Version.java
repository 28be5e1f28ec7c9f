package io.dateline.timeline;

import io.dateline.development.Source;
import io.dateline.timeline.TimelinePage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A version of a development: the state that one event made of it, with who sent that event and why.
 *
 * @param change what was done, as {@link VersionRow#change} calls it
 * @param source the event's own
 * @param entry what the version says
 */
record Version(
        long number,
        long position,
        String change,
        @Nullable String reason,
        @Nullable Source source,
        String author,
        String client,
        Entry entry) {}
