package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.dateline.projection.LogPoints;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Two points on one of the clocks: positions or instants of the log, or dates of reports. */
record SpanParameters(
        @Parameter(
                description =
                        "A position (a bare number), an instant (RFC 3339), or a date of reports (EDTF, but for a bare year); what was by then is left out")
        @Nullable
        String since,

        @Parameter(description = "The same; left out, up to now") @Nullable
        String until) {

    /** From where to where to look. */
    record Span(View since, View until) {}

    /**
     * @param page where it begins, since all pages are of the position of the first; null for the first
     * @throws InvalidInput where a point is missing or malformed, the two are on different clocks, or the wrong way round
     */
    Span check(Views views, Reading reading, ClockParameters clocks, @Nullable Cursor page) {
        if (since == null) {
            throw new InvalidInput("since", "is missing: give a position, an instant or a date of reports", null);
        }
        boolean log = onLog(since);
        if (until != null && onLog(until) != log) {
            throw new InvalidInput(
                    "until", "must be on the clock of 'since': both of the log, or both dates of reports", until);
        }
        Span span = log ? ofLog(views, reading, clocks, page) : ofReports(views, reading, clocks, page);
        if (span.since().position() > span.until().position()
                || span.since().known() > span.until().known()) {
            throw new InvalidInput("until", "is before 'since', " + since, until);
        }
        return span;
    }

    static boolean onLog(String point) {
        return point.matches("\\d+") || LogPoints.instant(point) != null;
    }

    private Span ofLog(Views views, Reading reading, ClockParameters clocks, @Nullable Cursor page) {
        if (clocks.asOf() != null) {
            throw new InvalidInput(
                    "asOf", "goes with dates of reports only: since and until name positions here", clocks.asOf());
        }
        View first = views.of(reading, "since", since, clocks.knownOn());
        View last = at(views.of(reading, "until", until, clocks.knownOn()), page);
        return new Span(first, last);
    }

    private Span ofReports(Views views, Reading reading, ClockParameters clocks, @Nullable Cursor page) {
        if (clocks.knownOn() != null) {
            throw new InvalidInput(
                    "knownOn",
                    "goes with positions only: since and until name dates of reports here",
                    clocks.knownOn());
        }
        View now = at(views.of(reading, clocks), page);
        Long last = until == null ? null : Views.known("until", until);
        return new Span(
                new View(now.generation(), now.position(), Views.known("since", String.valueOf(since))),
                new View(now.generation(), now.position(), last));
    }

    private static View at(View view, @Nullable Cursor page) {
        return page == null ? view : view.at(Math.max(0, Math.min(page.position(), view.position())));
    }
}
