package io.dateline.date;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a single date or, where a solidus follows, an interval whose ends are days, months, seasons or years. */
final class IntervalParser {

    private final Cursor cursor;

    IntervalParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Meaning read() {
        Boundary start = boundary();
        SingleDate from = start == Boundary.GIVEN ? new DateParser(cursor).read() : null;
        if (from != null && cursor.peek() != '/') {
            return from;
        }
        requireEnd(from, 0);
        cursor.expect('/', "'/' after the start of an interval");
        int endsAt = cursor.at();
        Boundary end = boundary();
        SingleDate to = end == Boundary.GIVEN ? new DateParser(cursor).read() : null;
        requireEnd(to, endsAt);
        requireOrder(from, to, endsAt);
        return new Interval(from, start, to, end);
    }

    private Boundary boundary() {
        if (cursor.done() || cursor.peek() == '/') {
            return Boundary.UNKNOWN;
        }
        if (cursor.take('.')) {
            cursor.expect('.', "'..' for an open end");
            return Boundary.OPEN;
        }
        return Boundary.GIVEN;
    }

    private void requireEnd(@Nullable SingleDate date, int position) {
        if (date instanceof Moment) {
            throw cursor.problem(position, "an interval in EDTF runs between dates without time of day");
        }
        if (date instanceof YearNumber || date instanceof YearSpan) {
            throw cursor.problem(position, "an interval runs between days, months, seasons or years of four digits");
        }
    }

    /**
     * An end may not begin before its start: 2016-09-12/2016-09 is refused, as test suites agree. An end with
     * unspecified digits is taken at its latest, so 2016-09-12/2016-09-XX is right.
     */
    private void requireOrder(@Nullable SingleDate from, @Nullable SingleDate to, int position) {
        if (from == null || to == null) {
            return;
        }
        Bounds end = to.bounds(ZoneOffset.UTC);
        long reached = to.masked() ? end.latest() : end.earliest();
        if (reached < from.bounds(ZoneOffset.UTC).earliest()) {
            throw cursor.problem(position, "the end of the interval lies before its start");
        }
    }
}
