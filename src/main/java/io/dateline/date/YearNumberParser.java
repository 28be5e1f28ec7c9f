package io.dateline.date;

/** Reads years that are numbers: Y and more than four digits, an exponent, significant digits. */
final class YearNumberParser {

    private static final int LARGEST_EXPONENT_READ = 999_999;

    private final Cursor cursor;

    YearNumberParser(Cursor cursor) {
        this.cursor = cursor;
    }

    YearNumber prefixed() {
        int start = cursor.at();
        cursor.expect('Y', "Y");
        boolean negative = cursor.take('-');
        String digits = positive("the digits of the year");
        int exponent = cursor.take('E') ? count("an exponent") : 0;
        if (digits.length() + (long) exponent < 5) {
            throw cursor.problem(start, "Y is for years of more than four digits only");
        }
        return new YearNumber(negative, digits, exponent, significant(), true, cursor.qualifier());
    }

    /** Reads the significant digits that follow a year of four digits. */
    YearNumber shortened(Year year) {
        if (!year.mask().known()) {
            throw cursor.problem(cursor.at(), "significant digits need a year without unspecified digits");
        }
        String digits = Integer.toString(year.mask().lowest());
        return new YearNumber(year.negative(), digits, 0, significant(), false, cursor.qualifier());
    }

    private int significant() {
        return cursor.take('S') ? count("a number of significant digits") : 0;
    }

    private int count(String what) {
        String digits = positive(what);
        return digits.length() > 6 ? LARGEST_EXPONENT_READ : Integer.parseInt(digits);
    }

    private String positive(String what) {
        int start = cursor.at();
        String digits = cursor.number();
        if (digits.isEmpty()) {
            throw cursor.unexpected(what);
        }
        if (digits.charAt(0) == '0') {
            throw cursor.problem(start, what + " may not begin with 0");
        }
        return digits;
    }
}
