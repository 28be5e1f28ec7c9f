package io.dateline.date;

import java.time.ZoneId;

/** What a text was found to say. */
sealed interface Meaning permits SingleDate, Interval, DateSet {

    /** The lowest level of EDTF that has every feature used: 0, 1 or 2. */
    int level();

    Precision precision();

    /** Everything said about any part of it. */
    Qualifier qualifier();

    /** With the zone in which times without an offset are read. */
    Bounds bounds(ZoneId zone);

    /** Within which it began, where it went on over a span. */
    default Bounds began(ZoneId zone) {
        return bounds(zone);
    }

    /** Within which it ended, where it went on over a span. */
    default Bounds ended(ZoneId zone) {
        return bounds(zone);
    }

    default Boundary start() {
        return Boundary.GIVEN;
    }

    default Boundary end() {
        return Boundary.GIVEN;
    }
}
