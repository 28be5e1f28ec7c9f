package io.dateline.date;

/**
 * How an end of a date is told: given, open ({@code ..}) or unknown (nothing written). LOC EDTF, level 1, "Extended
 * Interval".
 */
enum Boundary {
    GIVEN,
    OPEN,
    UNKNOWN
}
