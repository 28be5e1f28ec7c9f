package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.log.Stored;

/** The event that made a version, with who sent it and by which client. */
record VersionRow(long ordinal, long position, DevelopmentEvent event, String author, String client) {

    /** What was done, as the API calls it: the last part of the event's stored name. */
    String change() {
        String name = event.getClass().getAnnotation(Stored.class).name();
        return name.substring(name.indexOf('.') + 1);
    }
}
