package io.dateline.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A season or another division of a year by its code, 21 to 41 (LOC EDTF, level 2, "Sub-year groupings"). The text
 * gives quarters, quadrimesters and semesters their lengths and seasons no months; those are whole quarters here, as in
 * edtf.js.
 */
record Season(Year year, int code, Certainty certainty) implements SingleDate {

    static final int FIRST = 21;
    static final int LAST = 41;

    private static final int[] FIRST_MONTH = {1, 4, 7, 10, 1, 4, 7, 10, 10, 7, 4, 1, 1, 4, 7, 10, 1, 5, 9, 1, 7};

    @Override
    public boolean masked() {
        return !year.mask().known();
    }

    @Override
    public int level() {
        return Math.max(code > 24 || masked() ? 2 : 1, certainty.level());
    }

    @Override
    public Precision precision() {
        if (code < 33) {
            return Precision.SEASON;
        }
        return code < 37 ? Precision.QUARTER : code < 40 ? Precision.QUADRIMESTER : Precision.SEMESTER;
    }

    private int months() {
        return code < 37 ? 3 : code < 40 ? 4 : 6;
    }

    @Override
    public Qualifier qualifier() {
        return certainty.year().and(certainty.month());
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        int month = FIRST_MONTH[code - FIRST];
        LocalDate first = LocalDate.of(year.first(), month, 1);
        return Bounds.ofDays(
                first, YearMonth.of(year.last(), month + months() - 1).atEndOfMonth());
    }
}
