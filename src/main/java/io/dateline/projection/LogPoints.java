package io.dateline.projection;

import io.dateline.log.Log;
import io.dateline.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where on the log a request looks: at a position, or at an instant (RFC 3339). */
@Component
public class LogPoints {

    private final Readings readings;
    private final Log log;

    LogPoints(Readings readings, Log log) {
        this.readings = readings;
        this.log = log;
    }

    /**
     * The reading as of an earlier point; where that is not reached yet, once it is.
     *
     * @param field the parameter that names the point
     * @param point null for the reading itself
     * @throws BeyondTheLog where there is no such position
     */
    public Reading reading(String projection, Reading reading, String field, @Nullable String point) {
        if (point == null) {
            return reading;
        }
        long position = position(field, point);
        Reading reached = position <= reading.position() ? reading : readings.reading(projection, field, position);
        return new Reading(reached.generation(), position, reached.lag(), reached.rewritten());
    }

    /** A position as it stands; for an instant that of the newest event recorded by then, 0 where there is none. */
    public long position(String field, String text) {
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

    public static @Nullable Instant instant(String text) {
        try {
            // A + that was not written as %2B arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException noInstant) {
            return null;
        }
    }
}
