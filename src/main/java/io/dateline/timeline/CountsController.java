package io.dateline.timeline;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Timelines")
class CountsController {

    private static final String COUNTS = "/counts";
    private static final List<String> UNITS = List.of("day", "week", "month", "year");

    private final Timelines timelines;
    private final Vocabulary vocabulary;
    private final Views views;

    CountsController(Timelines timelines, Vocabulary vocabulary, Views views) {
        this.views = views;
        this.timelines = timelines;
        this.vocabulary = vocabulary;
    }

    record CountParameters(
            @Parameter(description = "'day', 'week', 'month' or 'year'") @Nullable
            String by) {}

    @GetMapping(
            path = {
                LanePaths.ALL + COUNTS,
                LanePaths.ACTOR + COUNTS,
                LanePaths.THEME + COUNTS,
                LanePaths.PAIR + COUNTS,
                LanePaths.PLACE + COUNTS
            },
            produces = "application/json")
    @Operation(summary = "How many entries of a timeline lie, or may lie, in each day, week, month or year")
    Counts counts(
            Lane lane,
            @ParameterObject FilterParameters filter,
            @ParameterObject CountParameters by,
            @ParameterObject ClockParameters clocks,
            @Fresh(TimelineProjection.NAME) Reading reading) {
        return count(lane, filter, by, views.of(reading, clocks));
    }

    private Counts count(Lane lane, FilterParameters parameters, CountParameters asked, View view) {
        List<FieldError> refusals = new ArrayList<>();
        String by = FilterParameters.choice("by", asked.by(), "month", UNITS, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        Filter filter = parameters.check(vocabulary, Occasion.asOf(view.position()));
        Counting counting = new Counting(by, filter.within());
        timelines.spans(lane, filter, view, counting);
        return counting.counts();
    }
}
