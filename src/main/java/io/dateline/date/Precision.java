package io.dateline.date;

import java.util.Locale;

/** The part of a date written last, unspecified digits included (LOC EDTF, level 1): {@code 1985-04-XX} is a day. */
public enum Precision {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    QUARTER,
    QUADRIMESTER,
    SEASON,
    SEMESTER,
    YEAR,
    DECADE,
    CENTURY,
    INTERVAL,
    SET;

    /** The name as the API shows it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
