package io.dateline.date;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another, either of which may be open or unknown; null there (LOC EDTF, level 1, "Extended
 * Interval").
 */
record Interval(
        @Nullable SingleDate from, Boundary start, @Nullable SingleDate to, Boundary end) implements Meaning {

    @Override
    public int level() {
        return Math.max(level(from), level(to));
    }

    /** An end that is open or unknown belongs to level 1, one with unspecified digits to level 2. */
    private static int level(@Nullable SingleDate date) {
        return date == null ? 1 : date.masked() ? 2 : date.level();
    }

    @Override
    public Precision precision() {
        return Precision.INTERVAL;
    }

    @Override
    public Qualifier qualifier() {
        Qualifier first = from == null ? Qualifier.NONE : from.qualifier();
        return to == null ? first : first.and(to.qualifier());
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        return new Bounds(
                from == null ? Bounds.OPEN_START : from.bounds(zone).earliest(),
                to == null ? Bounds.OPEN_END : to.bounds(zone).latest());
    }

    @Override
    public Bounds began(ZoneId zone) {
        Bounds whole = bounds(zone);
        return from == null
                ? whole
                : new Bounds(whole.earliest(), Math.min(from.bounds(zone).latest(), whole.latest()));
    }

    @Override
    public Bounds ended(ZoneId zone) {
        Bounds whole = bounds(zone);
        return to == null ? whole : new Bounds(Math.max(to.bounds(zone).earliest(), whole.earliest()), whole.latest());
    }
}
