package io.dateline.duplicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a text tells the date of its own development: its figures count no dead, and no word of it is news. */
final class OwnDate {

    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    /** '4 May', 'May 4th', each with a year or without; '2022-05-04'; a year alone. */
    private static final Pattern TOLD = Pattern.compile("\\b(?:" + DAY + "(?: of)? " + MONTH + "|" + MONTH + " " + DAY
            + "(?!\\d))(?:,? (\\d{4})\\b)?" + "|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(\\d{4})\\b");

    /** In days: a wider date has no year of its own. */
    private static final int WIDEST = 366;

    private OwnDate() {}

    static String leftOut(String text, Days days) {
        if (days.span() > WIDEST) {
            return text;
        }
        return TOLD.matcher(text).replaceAll(told -> isOf(days, told) ? " " : Matcher.quoteReplacement(told.group()));
    }

    private static boolean isOf(Days days, MatchResult told) {
        LocalDate first = LocalDate.ofEpochDay(days.first());
        LocalDate last = LocalDate.ofEpochDay(days.last());
        if (told.group(9) != null) {
            int year = number(told.group(9));
            return year == first.getYear() || year == last.getYear();
        }
        if (told.group(6) != null) {
            return isOf(days, number(told.group(6)), number(told.group(7)), number(told.group(8)));
        }
        boolean dayFirst = told.group(1) != null;
        int month = MONTHS.indexOf(told.group(dayFirst ? 2 : 3).substring(0, 3)) / 4 + 1;
        int day = number(told.group(dayFirst ? 1 : 4));
        String year = told.group(5);
        return year == null
                ? isOf(days, first.getYear(), month, day) || isOf(days, last.getYear(), month, day)
                : isOf(days, number(year), month, day);
    }

    private static boolean isOf(Days days, int year, int month, int day) {
        try {
            long told = LocalDate.of(year, month, day).toEpochDay();
            return told >= days.first() && told <= days.last();
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
