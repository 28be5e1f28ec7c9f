package io.dateline.timeline;

import io.dateline.page.PageSize;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.SpanParameters.Span;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param next what to give as {@code after} for the next page; null on the last one */
    @Schema(name = "TimelineChanges")
    record Listing(List<Difference> items, @Nullable String next) {}

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
    ResponseEntity<Listing> changes(
            Lane lane,
            @ParameterObject SpanParameters span,
            @ParameterObject FilterParameters filters,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Words words = shown.words(locale);
        int size = PageSize.of(limit);
        Cursor place = after == null ? null : Cursor.parse("after", after);
        Span asked = span.check(views, reading, clocks, place);
        Filter filter = filters.check(vocabulary, Occasion.asOf(asked.until().position()));
        int question = Objects.hash(
                "changes",
                lane,
                filter.toString(),
                asked.since().position(),
                asked.since().knownAt(),
                asked.until().knownAt());
        if (place != null) {
            place.demand("after", question);
        }
        DifferenceWalk.Page page = differences.page(lane, filter, asked, place, size, question, words);
        response.setHeader(Fresh.POSITION, Long.toString(asked.until().position()));
        String next = page.next() == null ? null : page.next().toString();
        return PageLinks.next(request, next).body(new Listing(page.items(), next));
    }
}
