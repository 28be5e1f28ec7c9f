package io.dateline.timeline;

import io.dateline.development.NeverRecorded;
import io.dateline.log.Log;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** TimeMaps (RFC 7089, section 5): one memento for each position of the log at which a resource changed. */
@RestController
@RequestMapping(produces = MementoLinks.FORMAT)
@Tag(name = "Time travel")
class TimeMapController {

    private final Originals originals;
    private final Turns turns;
    private final Views views;
    private final Vocabulary vocabulary;
    private final Log log;

    TimeMapController(Originals originals, Turns turns, Views views, Vocabulary vocabulary, Log log) {
        this.originals = originals;
        this.turns = turns;
        this.views = views;
        this.vocabulary = vocabulary;
        this.log = log;
    }

    record KnownParameters(
            @Parameter(description = "As the sources had it by the end of that date, EDTF") @Nullable
            String knownOn) {}

    @GetMapping("/api/v1/developments/{id}" + Originals.TIME_MAP)
    @Operation(summary = "Every earlier state of a development (Memento, RFC 7089)")
    byte[] development(
            @PathVariable String id,
            @ParameterObject KnownParameters known,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            HttpServletRequest request) {
        shown.check();
        List<Long> positions = positions(Original.development(id), reading, known);
        if (positions.isEmpty()) {
            throw new NeverRecorded(id);
        }
        return TimeMap.of(positions, originals.links(request), log::recordedAt);
    }

    @GetMapping({
        LanePaths.ALL + Originals.TIME_MAP,
        LanePaths.ACTOR + Originals.TIME_MAP,
        LanePaths.THEME + Originals.TIME_MAP,
        LanePaths.PAIR + Originals.TIME_MAP,
        LanePaths.PLACE + Originals.TIME_MAP
    })
    @Operation(
            summary =
                    "The newest 1000 earlier states of a timeline (Memento, RFC 7089); filters are kept in their addresses, but do"
                            + " not narrow the list, so that some may be alike")
    byte[] timeline(
            Lane lane,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject KnownParameters known,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            HttpServletRequest request) {
        // Otherwise it would list mementos each of which is refused.
        filter.check(vocabulary);
        page.check();
        page.place();
        shown.check();
        return TimeMap.of(
                positions(Original.timeline(lane), reading, known), originals.links(request), log::recordedAt);
    }

    private List<Long> positions(Original original, Reading reading, KnownParameters known) {
        View now = views.of(reading, new ClockParameters(null, known.knownOn()));
        return turns.newest(original, now, TimeMap.MOST + 1);
    }
}
