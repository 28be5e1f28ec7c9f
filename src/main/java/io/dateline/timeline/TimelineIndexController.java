package io.dateline.timeline;

import io.dateline.page.PageSize;
import io.dateline.page.Portion;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.TimelineIndex.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Timelines")
class TimelineIndexController {

    private final TimelineIndex index;
    private final Views views;

    TimelineIndexController(TimelineIndex index, Views views) {
        this.views = views;
        this.index = index;
    }

    /** @param next what to give as {@code after} for the next page; null on the last one */
    @Schema(name = "TimelineIndex")
    record Listing(List<Line> items, @Nullable String next) {}

    @GetMapping(path = "/api/v1/timelines", produces = "application/json")
    @Operation(
            summary =
                    "All timelines of actors and themes, by their ids, with count, first and last date and last change")
    ResponseEntity<Listing> page(
            @ParameterObject ClockParameters clocks,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @Fresh(TimelineProjection.NAME) Reading reading,
            HttpServletRequest request) {
        int size = PageSize.of(limit);
        if (after != null && !after.matches("(actor|theme):[\\w-]+")) {
            throw new InvalidInput("after", "must be the 'next' of a page", after);
        }
        Portion<Line> page = index.page(views.of(reading, clocks), after == null ? "" : after, size);
        String next = page.more() ? page.items().get(page.items().size() - 1).lane() : null;
        return PageLinks.next(request, next).body(new Listing(page.items(), next));
    }
}
