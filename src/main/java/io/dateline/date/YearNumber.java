package io.dateline.date;

import java.time.ZoneId;

/**
 * A year as a number: after the letter Y, with an exponent, or with only so many significant digits (LOC EDTF, level 2,
 * "Exponential year" and "Significant digits"). Digits carry no leading zeros; significant is 0 where all digits count.
 * Beyond 18 digits the number is held at 10^18, far past the last year whose seconds fit a long.
 */
record YearNumber(boolean negative, String digits, int exponent, int significant, boolean prefixed, Qualifier qualifier)
        implements SingleDate {

    static final int MOST_DIGITS = 18;

    boolean exact() {
        return digits.length() + exponent <= MOST_DIGITS;
    }

    private long magnitude() {
        return exact() ? Long.parseLong(digits) * powerOfTen(exponent) : powerOfTen(MOST_DIGITS);
    }

    long year() {
        return negative ? -magnitude() : magnitude();
    }

    long first() {
        return negative ? -highest() : lowest();
    }

    long last() {
        return negative ? -lowest() : highest();
    }

    private long lowest() {
        return magnitude() - magnitude() % step();
    }

    private long highest() {
        return lowest() + step() - 1;
    }

    /** How many years share the significant digits. */
    private long step() {
        boolean allCount = significant == 0 || !exact() || significant >= digits.length() + exponent;
        return allCount ? 1 : powerOfTen(digits.length() + exponent - significant);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public int level() {
        return exponent > 0 || significant > 0 ? 2 : 1;
    }

    @Override
    public Precision precision() {
        return Precision.YEAR;
    }

    @Override
    public Bounds bounds(ZoneId zone) {
        return Bounds.ofYears(first(), last());
    }
}
