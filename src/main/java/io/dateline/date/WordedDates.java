package io.dateline.date;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates in English words: July 2016, 5 Jul 2016, July 5th, 2016, circa 1900, 2010s, 44 BC, summer 2016, Q3 2016. */
final class WordedDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> DIVISIONS = Map.ofEntries(
            Map.entry("spring", "21"),
            Map.entry("summer", "22"),
            Map.entry("autumn", "23"),
            Map.entry("fall", "23"),
            Map.entry("winter", "24"),
            Map.entry("q1", "33"),
            Map.entry("q2", "34"),
            Map.entry("q3", "35"),
            Map.entry("q4", "36"));
    private static final Pattern ABOUT = Pattern.compile("(?:circa|about|around|ca?\\.?) ?(.+)");
    private static final Pattern SINCE = Pattern.compile("(?:since|after|from) (.+)");
    private static final Pattern BEFORE = Pattern.compile("(?:before|until|by) (.+)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0'?s");
    private static final Pattern BEFORE_CHRIST = Pattern.compile("(\\d{1,4}) ?b\\.?c\\.?(?:e\\.?)?");

    private WordedDates() {}

    static Stream<String> of(String text) {
        String words = text.trim().toLowerCase(Locale.ROOT);
        return Stream.of(
                        after(ABOUT, words).map(date -> date + "~"),
                        after(SINCE, words).map(date -> date + "/.."),
                        after(BEFORE, words).map(date -> "../" + date),
                        after(DECADE, words).map(digits -> digits + "X"),
                        after(BEFORE_CHRIST, words).map(WordedDates::beforeChrist),
                        Stream.ofNullable(date(words)))
                .flatMap(candidate -> candidate);
    }

    private static Stream<String> after(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        if (!found.matches()) {
            return Stream.empty();
        }
        String rest = found.group(1);
        String date = date(rest);
        return Stream.of(date == null ? rest : date);
    }

    /** The year before 1 CE is 0000, so 44 BC is -0043. */
    private static String beforeChrist(String digits) {
        int year = Integer.parseInt(digits) - 1;
        return String.format(year > 0 ? "-%04d" : "%04d", year);
    }

    /**
     * A year of four digits with a month or season in words and perhaps a day, in any order; null for anything else.
     */
    private static @Nullable String date(String words) {
        String year = "";
        String month = "";
        String day = "";
        for (String word : words.replace(" of ", " ").split("[ ,.-]+")) {
            if (word.matches("\\d{4}")) {
                year += word;
            } else if (word.matches("\\d{1,2}(?:st|nd|rd|th)?")) {
                String digits = word.replaceAll("[a-z]", "");
                day += digits.length() == 1 ? "-0" + digits : "-" + digits;
            } else {
                String code = monthOrSeason(word);
                if (code.isEmpty()) {
                    return null;
                }
                month += "-" + code;
            }
        }
        return year.isEmpty() || month.isEmpty() ? null : year + month + day;
    }

    private static String monthOrSeason(String word) {
        int month = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        return month < 0 ? DIVISIONS.getOrDefault(word, "") : String.format("%02d", month + 1);
    }
}
