package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
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

    @Schema(name = "TimelineIndex")
    record Listing(List<TimelineIndex.Line> items) {}

    @GetMapping(path = "/api/v1/timelines", produces = "application/json")
    @Operation(summary = "All timelines of actors and themes, with count, first and last date and last change")
    Listing all(@ParameterObject ClockParameters clocks, @Fresh(TimelineProjection.NAME) Reading reading) {
        return new Listing(index.all(views.of(reading, clocks)));
    }
}
