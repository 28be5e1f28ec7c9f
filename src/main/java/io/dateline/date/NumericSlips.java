package io.dateline.date;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates in digits that are written as people write them: 2016/7/5, 20160705, 13/04/2016, 7/2016, Y2006, +2006. */
final class NumericSlips {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern SHORT_Y = Pattern.compile("Y(-?)(\\d{1,4})");
    private static final Pattern SIGNED_ZERO = Pattern.compile("-0000(.*)");
    private static final Pattern PLUS = Pattern.compile("\\+(\\d{4}.*)");

    private NumericSlips() {}

    /** The readings of a date that ends in its year, sorted; with dots the day is first by all custom. */
    static Stream<String> dayAndMonth(String text) {
        Matcher found = YEAR_LAST.matcher(text);
        if (!found.matches()) {
            return Stream.empty();
        }
        String year = found.group(4);
        String dayFirst = year + "-" + padded(found.group(3)) + "-" + padded(found.group(1));
        String monthFirst = year + "-" + padded(found.group(1)) + "-" + padded(found.group(3));
        return found.group(2).equals(".")
                ? Stream.of(dayFirst)
                : Stream.of(monthFirst, dayFirst).sorted();
    }

    static Stream<String> of(String text) {
        Matcher parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return yearFirst(parts.group(1), parts.group(2), parts.group(3));
        }
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return yearFirst(together.group(1), together.group(2), together.group(3));
        }
        return Stream.of(
                        replaced(
                                SHORT_Y,
                                text,
                                found -> found.group(1)
                                        + "0000".substring(found.group(2).length())
                                        + found.group(2)),
                        replaced(MONTH_FIRST, text, found -> found.group(2) + "-" + padded(found.group(1))),
                        replaced(SIGNED_ZERO, text, found -> "0000" + found.group(1)),
                        replaced(PLUS, text, found -> found.group(1)))
                .flatMap(candidate -> candidate);
    }

    private static Stream<String> yearFirst(String year, String month, @Nullable String day) {
        String inOrder = year + "-" + padded(month);
        return day == null
                ? Stream.of(inOrder)
                : Stream.of(inOrder + "-" + padded(day), year + "-" + padded(day) + "-" + padded(month));
    }

    private static Stream<String> replaced(Pattern slip, String text, Function<Matcher, String> meant) {
        Matcher found = slip.matcher(text);
        return found.matches() ? Stream.of(meant.apply(found)) : Stream.empty();
    }

    private static String padded(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
