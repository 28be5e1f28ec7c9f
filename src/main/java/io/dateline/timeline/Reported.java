package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Retracted;
import io.dateline.development.DevelopmentEvent.SourceAdded;
import io.dateline.development.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reported clock: when what an event says was out, by the sources' dates of publication. */
final class Reported {

    private Reported() {}

    /** Epoch second by which it was out for certain; an event without a source counts as out when it was recorded. */
    static long second(DevelopmentEvent event, Instant recorded) {
        Collection<Source> sources = sources(event);
        return sources.isEmpty()
                ? recorded.getEpochSecond()
                : sources.stream().mapToLong(Reported::second).min().orElseThrow();
    }

    /** The last second of the span in which the source came out; its first where the span is open. */
    static long second(Source source) {
        Bounds published = EdtfDate.parse(source.published()).bounds();
        return published.latest() != Bounds.OPEN_END ? published.latest() : published.earliest();
    }

    /** The publication date of the source that may have come out first, EDTF. */
    static String earliest(List<Source> sources) {
        return sources.stream()
                .map(Source::published)
                .min(Comparator.comparing(EdtfDate::parse))
                .orElseThrow();
    }

    private static Collection<Source> sources(DevelopmentEvent event) {
        if (event instanceof Recorded recorded) {
            return recorded.details().sources();
        }
        Source source = source(event);
        return source == null ? List.of() : List.of(source);
    }

    /** The source that an event names as its own; null for a recording, whose details have them. */
    static @Nullable Source source(DevelopmentEvent event) {
        if (event instanceof Corrected corrected) {
            return corrected.source();
        }
        if (event instanceof SourceAdded added) {
            return added.source();
        }
        return event instanceof Retracted retracted ? retracted.source() : null;
    }
}
