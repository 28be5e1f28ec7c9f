package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Assessed;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Provenance;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

    /** How far it was to be relied on at that second, by the sources that were out. */
    static Assessment assessment(Standing standing, Provenance provenance, long second) {
        return Assessed.assessment(standing, provenance, source -> second(source) <= second);
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
        return event.source() == null ? List.of() : List.of(event.source());
    }
}
