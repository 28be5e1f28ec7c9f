package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Timelines")
class ChangesController {

    private static final String CHANGES = "/changes";

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

    @GetMapping(
            path = {
                LanePaths.ALL + CHANGES,
                LanePaths.ACTOR + CHANGES,
                LanePaths.THEME + CHANGES,
                LanePaths.PAIR + CHANGES,
                LanePaths.PLACE + CHANGES
            },
            produces = "application/json")
    @Operation(summary = "What changed on a timeline between two points")
    Listing changes(
            Lane lane,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filter,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        Words words = shown.words(locale);
        SpanParameters.Span asked = span.check(views, reading, clocks);
        Occasion last = Occasion.asOf(asked.until().position());
        return new Listing(differences.between(lane, filter.check(vocabulary, last), asked, words));
    }
}
