package io.dateline.date;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Intervals with the ends exchanged, with times of day, with a shortened end, or with a word or dash for the solidus.
 */
final class IntervalSlips {

    private static final Pattern BETWEEN =
            Pattern.compile(" ?[\u2013\u2014] ?| - | to | until |\\.\\.|(?<=^\\d{4})-(?=\\d{4}$)");
    private static final Pattern TIME_OF_DAY = Pattern.compile("T[0-9:.+Z-]*");

    private IntervalSlips() {}

    static Stream<String> of(String text) {
        String[] dashed = BETWEEN.split(text, -1);
        if (dashed.length == 2 && text.indexOf('/') < 0) {
            return Stream.of(openIfEmpty(dashed[0]) + "/" + openIfEmpty(dashed[1]));
        }
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            return Stream.empty();
        }
        String start = ends[0];
        String end = ends[1];
        int kept = start.length() - end.length();
        String wholeEnd = kept > 0 ? start + "/" + start.substring(0, kept) + end : "";
        String someDay = kept > 0 && start.startsWith(end) ? start + "/" + end + "-XX" : "";
        String someMonth = someDay + "-XX";
        String daysOnly = TIME_OF_DAY.matcher(text).replaceAll("");
        return Stream.of(wholeEnd, someDay, someMonth, daysOnly, end + "/" + start);
    }

    private static String openIfEmpty(String end) {
        return end.isEmpty() ? ".." : end;
    }
}
