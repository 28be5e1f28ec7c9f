package io.dateline.date;

/** One date of whatever precision, as it may stand alone. */
sealed interface SingleDate extends Meaning permits CalendarDate, Season, YearSpan, YearNumber, Moment {

    /** Whether a digit is unspecified, so that the date is one of several. */
    default boolean masked() {
        return false;
    }
}
