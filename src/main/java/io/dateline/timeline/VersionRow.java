package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Retracted;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import org.jspecify.annotations.Nullable;

/** The event that made a version, with who sent it and by which client. */
record VersionRow(long ordinal, long position, DevelopmentEvent event, String author, String client) {

    /** What was done, as the API calls it. */
    String change() {
        if (event instanceof Recorded) {
            return "recorded";
        }
        if (event instanceof Corrected) {
            return "corrected";
        }
        return event instanceof SourceAdded ? "source-added" : "retracted";
    }

    @Nullable
    String reason() {
        if (event instanceof Corrected corrected) {
            return corrected.reason();
        }
        if (event instanceof SourceAdded added) {
            return added.reason();
        }
        return event instanceof Retracted retracted ? retracted.reason() : null;
    }
}
