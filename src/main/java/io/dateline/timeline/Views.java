package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.DateProblem;
import io.dateline.date.EdtfDate;
import io.dateline.log.Log;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Generations;
import io.dateline.projection.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a request says of the clocks into a view. */
@Component
class Views {

    private final Generations generations;
    private final Log log;

    Views(Generations generations, Log log) {
        this.generations = generations;
        this.log = log;
    }

    /** @throws InvalidInput where a clock is no position, instant or date */
    View of(Reading reading, ClockParameters clocks) {
        Reading at = reading;
        long position = reading.position();
        if (clocks.asOf() != null) {
            position = position("asOf", clocks.asOf());
            at = position <= reading.position() ? reading : generations.reading(TimelineProjection.NAME, position);
        }
        return new View(
                at.generation(), position, clocks.knownOn() == null ? null : known("knownOn", clocks.knownOn()));
    }

    /** A position as it stands; for an instant that of the newest event recorded by then, 0 where there is none. */
    long position(String field, String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        Instant instant = instant(text);
        if (instant == null) {
            throw new InvalidInput(
                    field, "must be a position of the log, or an instant like 2026-01-31T12:00:00Z", text);
        }
        return log.positionAt(instant);
    }

    static @Nullable Instant instant(String text) {
        try {
            // A + that was not written as %2B arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException noInstant) {
            return null;
        }
    }

    /** The last second of the date. */
    static long known(String field, String text) {
        try {
            Bounds bounds = EdtfDate.parse(text).bounds();
            if (bounds.latest() != Bounds.OPEN_END) {
                return bounds.latest();
            }
        } catch (DateProblem wrong) {
            throw new InvalidInput(field, String.valueOf(wrong.getMessage()), text);
        }
        throw new InvalidInput(field, "must have an end, like 2016-07-15", text);
    }
}
