package io.dateline.date;

import java.time.ZoneId;

/** A decade of three digits or a century of two (ISO 8601-1:2019, reduced precision), such as 199 or 19. */
record YearSpan(boolean negative, int number, Precision precision, Qualifier qualifier) implements SingleDate {

    int first() {
        return (negative ? -number : number) * length();
    }

    int last() {
        return first() + length() - 1;
    }

    private int length() {
        return precision == Precision.DECADE ? 10 : 100;
    }

    @Override
    public int level() {
        return precision == Precision.DECADE || qualifier != Qualifier.NONE ? 2 : negative ? 1 : 0;
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        return Bounds.ofYears(first(), last());
    }
}
