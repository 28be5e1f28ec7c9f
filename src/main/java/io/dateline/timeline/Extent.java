package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Details;

/**
 * How far a development reaches by its own date, in epoch seconds.
 *
 * @param earliest the first second that it may have taken up
 * @param latest the last one
 * @param ended the first second at which it may have been over: for an interval that of its end
 * @param began the last second at which it may have begun: for an interval that of its start
 */
record Extent(long earliest, long latest, long ended, long began) {

    static Extent of(Details details) {
        Bounds bounds = details.bounds();
        if (details.date() == null) {
            return new Extent(bounds.earliest(), bounds.latest(), bounds.earliest(), bounds.latest());
        }
        EdtfDate date = EdtfDate.parse(details.date());
        return new Extent(
                bounds.earliest(),
                bounds.latest(),
                date.ended(details.zone()).earliest(),
                date.began(details.zone()).latest());
    }

    /** What remains where it cannot have begun before that second. */
    Extent notBefore(long second) {
        long from = Math.max(earliest, second);
        return new Extent(from, latest, Math.max(ended, from), began);
    }

    /** What remains where it must have been over by that second. */
    Extent notAfter(long second) {
        long to = Math.min(latest, second);
        return new Extent(earliest, to, ended, Math.min(began, to));
    }

    /** Where no second is left to begin, or none to end. */
    boolean isImpossible() {
        return earliest > began || ended > latest;
    }
}
