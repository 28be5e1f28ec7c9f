package io.dateline.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one date: a calendar date, a season, a decade, a century, or whatever a year or a day leads on to. */
final class DateParser {

    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;

    private final Cursor cursor;
    private final Certainty.Builder certainty = new Certainty.Builder();

    DateParser(Cursor cursor) {
        this.cursor = cursor;
    }

    SingleDate read() {
        int start = cursor.at();
        Qualifier before = cursor.qualifier();
        certainty.left(YEAR, before);
        if (cursor.peek() == 'Y') {
            requireNone(before, start);
            return new YearNumberParser(cursor).prefixed();
        }
        boolean negative = cursor.take('-');
        int digitsAt = cursor.at();
        String digits = cursor.digits();
        Mask mask = new Mask(digits);
        if (digits.length() == 4) {
            return afterYear(new Year(negative, requireNoMinusZero(negative, mask, digitsAt)), before, start);
        }
        boolean span = (digits.length() == 2 || digits.length() == 3) && mask.known();
        if (!span) {
            throw digits.isEmpty()
                    ? cursor.unexpected("a year")
                    : cursor.problem(digitsAt + Math.min(4, digits.length()), "a year has four digits");
        }
        requireNone(before, start);
        requireNoMinusZero(negative, mask, digitsAt);
        Precision precision = digits.length() == 3 ? Precision.DECADE : Precision.CENTURY;
        return new YearSpan(negative, mask.lowest(), precision, cursor.qualifier());
    }

    private SingleDate afterYear(Year year, Qualifier before, int start) {
        if (cursor.peek() == 'S') {
            requireNone(before, start);
            return new YearNumberParser(cursor).shortened(year);
        }
        right(YEAR);
        if (!cursor.take('-')) {
            return calendarDate(year, null, null, start);
        }
        int monthAt = cursor.at();
        certainty.left(MONTH, cursor.qualifier());
        Mask month = twoDigits("a month of two digits");
        if (month.known() && month.lowest() >= Season.FIRST && month.lowest() <= Season.LAST) {
            right(MONTH);
            if (cursor.peek() == '-') {
                throw cursor.problem(cursor.at(), "a season has no days");
            }
            return new Season(year, month.lowest(), certainty.build());
        }
        if (month.upTo(12).isEmpty()) {
            throw cursor.problem(
                    monthAt, "there is no month " + month.digits() + ": months are 01 to 12, seasons 21 to 41");
        }
        right(MONTH);
        return cursor.take('-') ? afterMonth(year, month) : calendarDate(year, month, null, monthAt);
    }

    private SingleDate afterMonth(Year year, Mask month) {
        int dayAt = cursor.at();
        certainty.left(DAY, cursor.qualifier());
        Mask day = twoDigits("a day of two digits");
        right(DAY);
        CalendarDate date = calendarDate(year, month, day, dayAt);
        if (cursor.peek() != 'T') {
            return date;
        }
        if (date.masked() || date.level() > 1 || date.qualifier() != Qualifier.NONE) {
            throw cursor.problem(cursor.at(), "a time of day needs a day that is certain and complete");
        }
        return new TimeParser(cursor).read(date.first());
    }

    private CalendarDate calendarDate(Year year, @Nullable Mask month, @Nullable Mask day, int position) {
        DaySearch search = new DaySearch(year, month, day);
        LocalDate first = search.first();
        LocalDate last = search.last();
        if (first == null || last == null) {
            throw cursor.problem(position, noSuchDay(year, month, day));
        }
        return new CalendarDate(year, month, day, certainty.build(), first, last);
    }

    private static String noSuchDay(Year year, @Nullable Mask month, @Nullable Mask day) {
        if (month == null || day == null || day.upTo(31).isEmpty()) {
            return "there is no day " + (day == null ? "" : day.digits());
        }
        if (!month.known() || !year.mask().known()) {
            return "no month that fits has a day " + day.digits();
        }
        Month named = Month.of(month.lowest());
        boolean leap = java.time.Year.isLeap(year.first());
        String name = named.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return name + " " + (year.negative() ? "-" : "") + year.mask().digits() + " has " + named.length(leap)
                + " days";
    }

    private Mask twoDigits(String needed) {
        int start = cursor.at();
        String digits = cursor.digits();
        if (digits.isEmpty()) {
            throw cursor.unexpected(needed);
        }
        if (digits.length() != 2) {
            throw cursor.problem(start, "expected " + needed + ", found '" + digits + "'");
        }
        return new Mask(digits);
    }

    private void right(int part) {
        certainty.right(part, cursor.qualifier(), cursor.peek() != '-');
    }

    private Mask requireNoMinusZero(boolean negative, Mask mask, int position) {
        if (negative && mask.known() && mask.lowest() == 0) {
            throw cursor.problem(position - 1, "there is no year minus zero");
        }
        return mask;
    }

    private void requireNone(Qualifier qualifier, int position) {
        if (qualifier != Qualifier.NONE) {
            throw cursor.problem(position, "a qualifier goes before a year of four digits, or after the date");
        }
    }
}
