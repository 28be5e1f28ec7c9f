package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.log.Stored;
import java.util.List;

/** The event that made a version, with who sent it and by which client. */
record VersionRow(long ordinal, long position, DevelopmentEvent event, String author, String client) {

    /** What takes back or changes something that was said before; the rest only adds to it. */
    static final List<String> CORRECTIONS = List.of(
            "corrected",
            "retracted",
            "reinstated",
            "disputed",
            "dispute-settled",
            "confirmation-withdrawn",
            "source-withdrawn",
            "source-graded",
            "claim-withdrawn",
            "merged",
            "unmerged",
            "absorbed",
            "released",
            "unlinked");

    /** What was done, as the API calls it: the last part of the event's stored name. */
    String change() {
        String name = event.getClass().getAnnotation(Stored.class).name();
        return name.substring(name.indexOf('.') + 1);
    }

    boolean isCorrection() {
        return CORRECTIONS.contains(change());
    }
}
