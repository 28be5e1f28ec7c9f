package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changed on every kind of timeline. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Timelines")
class ChangesController {

    private final Differences differences;
    private final Views views;
    private final Vocabulary vocabulary;

    ChangesController(Differences differences, Views views, Vocabulary vocabulary) {
        this.differences = differences;
        this.views = views;
        this.vocabulary = vocabulary;
    }

    @Schema(name = "TimelineChanges")
    record Listing(List<Difference> items) {}

    @GetMapping("/developments/changes")
    @Operation(summary = "What changed on the whole timeline between two points")
    Listing all(
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        return changes(Lane.ALL, span.check(views, reading, clocks), filter, shown.words(locale));
    }

    @GetMapping("/timelines/actors/{id}/changes")
    @Operation(summary = "What changed on an actor's timeline between two points")
    Listing actor(
            @PathVariable String id,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        Lane lane = Lane.actor(vocabulary.actorId(id));
        return changes(lane, span.check(views, reading, clocks), filter, shown.words(locale));
    }

    @GetMapping("/timelines/themes/{id}/changes")
    @Operation(summary = "What changed on a theme's timeline between two points")
    Listing theme(
            @PathVariable String id,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        Lane lane = Lane.theme(vocabulary.themeId(id));
        return changes(lane, span.check(views, reading, clocks), filter, shown.words(locale));
    }

    @GetMapping("/timelines/pairs/{a}/{b}/changes")
    @Operation(summary = "What changed on a pair's timeline between two points")
    Listing pair(
            @PathVariable String a,
            @PathVariable String b,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        Lane lane = PathLanes.pair(vocabulary, a, b);
        return changes(lane, span.check(views, reading, clocks), filter, shown.words(locale));
    }

    @GetMapping("/timelines/places/{country}/changes")
    @Operation(summary = "What changed on a country's timeline between two points")
    Listing place(
            @PathVariable String country,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        Lane lane = PathLanes.country(country);
        return changes(lane, span.check(views, reading, clocks), filter, shown.words(locale));
    }

    private Listing changes(Lane lane, SpanParameters.Span span, FilterParameters filter, Words words) {
        return new Listing(differences.between(lane, filter.check(vocabulary), span, words));
    }
}
