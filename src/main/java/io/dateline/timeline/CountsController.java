package io.dateline.timeline;

import io.dateline.date.Bounds;
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
import java.util.Locale;
import java.util.stream.LongStream;
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
        List<long[]> spans = timelines.spans(lane, filter, view);
        Bounds range = range(filter.within(), spans);
        if (range == null) {
            return new Counts(by, spans.size(), List.of());
        }
        Counts.Unit unit = Counts.Unit.valueOf(by.toUpperCase(Locale.ROOT));
        Counts.checkSize(unit, range);
        return Counts.of(by, unit, spans, range);
    }

    /** What was asked for; where it is open, what the entries' closed bounds reach. Null where nothing is closed. */
    private static @Nullable Bounds range(Bounds asked, List<long[]> spans) {
        long[] closed = spans.stream()
                .flatMapToLong(LongStream::of)
                .filter(second -> second != Bounds.OPEN_START && second != Bounds.OPEN_END)
                .sorted()
                .toArray();
        if (closed.length == 0) {
            return null;
        }
        long first = asked.earliest() == Bounds.OPEN_START ? closed[0] : asked.earliest();
        long last = asked.latest() == Bounds.OPEN_END ? closed[closed.length - 1] : asked.latest();
        return first <= last ? new Bounds(first, last) : null;
    }
}
