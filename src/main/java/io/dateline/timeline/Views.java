package io.dateline.timeline;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.LogPoints;
import io.dateline.projection.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a request says of the clocks into a view. */
@Component
class Views {

    private final LogPoints points;

    Views(LogPoints points) {
        this.points = points;
    }

    /** @throws InvalidInput where a clock is no position, instant or date */
    View of(Reading reading, ClockParameters clocks) {
        return of(reading, "asOf", clocks.asOf(), clocks.knownOn());
    }

    /** @param field the parameter that names the point of the log */
    View of(Reading reading, String field, @Nullable String point, @Nullable String knownOn) {
        Reading at = points.reading(TimelineProjection.NAME, reading, field, point);
        return new View(at.generation(), at.position(), knownOn == null ? null : known("knownOn", knownOn));
    }

    /** See {@link LogPoints#position}. */
    long position(String field, String text) {
        return points.position(field, text);
    }

    /** The last second of the date. */
    static long known(String field, String text) {
        List<FieldError> refusals = new ArrayList<>();
        long second = DateParameters.end(field, text, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return second;
    }
}
