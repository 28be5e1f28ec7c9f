package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.date.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as CSL-JSON has it (CSL 1.0.2, date variables). Only what its parts can say without adding or losing anything about
 * the day goes into parts; every other date is given in words.
 *
 * @param dateParts one date or, for an interval, two: year, month, day, as far as they are known
 * @param season 1 (spring) to 4 (winter)
 * @param circa true for an uncertain or approximate date
 * @param literal the date in words
 */
record CitedDate(
        @Nullable @JsonProperty("date-parts") List<List<Integer>> dateParts,
        @Nullable Integer season,
        @Nullable Boolean circa,
        @Nullable String literal) {

    private static final Pattern PLAIN = Pattern.compile(
            "(?!0000)(?<year>\\d{4})(-(?<season>2[1-4])|-(?<month>0\\d|1[0-2])(-(?<day>\\d\\d)(T.*)?)?)?[?~%]?");

    static CitedDate of(LocalDate day) {
        return new CitedDate(
                List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())), null, null, null);
    }

    static CitedDate of(String date, String words) {
        EdtfDate edtf = EdtfDate.parse(date);
        List<List<Integer>> parts = new ArrayList<>();
        Integer season = null;
        String[] ends = date.split("/", -1);
        for (String end : ends) {
            Matcher plain = PLAIN.matcher(end);
            if (!plain.matches() || (ends.length > 1 && plain.group("season") != null)) {
                return new CitedDate(null, null, null, words);
            }
            parts.add(parts(plain.group("year"), plain.group("month"), plain.group("day")));
            season = number(plain.group("season"));
        }
        boolean circa = edtf.uncertain() || edtf.approximate();
        return new CitedDate(parts, season == null ? null : season - 20, circa ? true : null, null);
    }

    private static List<Integer> parts(@Nullable String... texts) {
        List<Integer> parts = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                parts.add(number(text));
            }
        }
        return parts;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
