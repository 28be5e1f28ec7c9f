package io.dateline.timeline;

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

    /**
     * Epoch second by which it was out for certain; an event without a source counts as out when it was recorded, and one that takes
     * back a mistake as long as that has counted.
     */
    static long second(DevelopmentEvent event, Instant recorded) {
        if (event.since() != null) {
            return event.since().getEpochSecond();
        }
        Collection<Source> sources = sources(event);
        return sources.isEmpty()
                ? recorded.getEpochSecond()
                : sources.stream().mapToLong(Source::out).min().orElseThrow();
    }

    /** How far it was to be relied on at that second, by the sources that were out. */
    static Assessment assessment(Standing standing, Provenance provenance, long second) {
        return Assessed.assessment(standing, provenance, source -> source.out() <= second);
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
