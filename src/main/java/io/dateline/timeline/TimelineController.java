package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages of timelines. Actors and themes are named by id, name or alias. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Timelines")
class TimelineController {

    private final Vocabulary vocabulary;
    private final PageAnswers answers;

    TimelineController(Vocabulary vocabulary, PageAnswers answers) {
        this.vocabulary = vocabulary;
        this.answers = answers;
    }

    @GetMapping("/developments")
    @Operation(summary = "The whole timeline")
    ResponseEntity<String> all(
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        return answers.page(Lane.ALL, filter, page, clocks, shown, reading, locale, request);
    }

    @GetMapping("/timelines/actors/{id}")
    @Operation(summary = "The timeline of an actor and of those who act for it")
    ResponseEntity<String> actor(
            @PathVariable String id,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        return answers.page(Lane.actor(vocabulary.actorId(id)), filter, page, clocks, shown, reading, locale, request);
    }

    @GetMapping("/timelines/themes/{id}")
    @Operation(summary = "The timeline of a theme")
    ResponseEntity<String> theme(
            @PathVariable String id,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        return answers.page(Lane.theme(vocabulary.themeId(id)), filter, page, clocks, shown, reading, locale, request);
    }

    @GetMapping("/timelines/pairs/{a}/{b}")
    @Operation(summary = "What two actors, or those who act for them, were in together")
    ResponseEntity<String> pair(
            @PathVariable String a,
            @PathVariable String b,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        return answers.page(PathLanes.pair(vocabulary, a, b), filter, page, clocks, shown, reading, locale, request);
    }

    @GetMapping("/timelines/places/{country}")
    @Operation(summary = "What happened in a country, by its code of ISO 3166-1")
    ResponseEntity<String> place(
            @PathVariable String country,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        return answers.page(PathLanes.country(country), filter, page, clocks, shown, reading, locale, request);
    }
}
