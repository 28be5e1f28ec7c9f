package io.dateline.date;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to tell the writer of a refused text where it cannot be put right without asking. */
final class Advice {

    private static final Pattern FAR_YEAR = Pattern.compile("-?[1-9]\\d{4,}");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-?W\\d.*|\\d{4}-\\d{3}");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
    private static final Pattern LOST_PLUS = Pattern.compile(".*T[0-9:.]+ \\d\\d(?::?\\d\\d)?");
    private static final Pattern LEAP_SECOND = Pattern.compile(".*:60(?:[Z+-].*)?");

    private Advice() {}

    static @Nullable String on(String text) {
        if (FAR_YEAR.matcher(text).matches()) {
            return "a year of more than four digits is written Y" + text + ", should one so far off be meant";
        }
        if (LOST_PLUS.matcher(text).matches()) {
            return "a + in a URL is written %2B";
        }
        if (WEEK.matcher(text).matches()) {
            return "EDTF has no week dates and no ordinal dates: write the day or days";
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return "the year has four digits and comes first, as in 2016-07-05";
        }
        if (LEAP_SECOND.matcher(text).matches()) {
            return "leap seconds are not told: write :59";
        }
        if (text.indexOf('(') >= 0) {
            return "parentheses were dropped in 2019: write ?, ~ or % before the part, as in 2004-?06";
        }
        if (text.indexOf('^') >= 0) {
            return "seasons of hemispheres have codes: 25 to 28 north, 29 to 32 south";
        }
        return null;
    }
}
