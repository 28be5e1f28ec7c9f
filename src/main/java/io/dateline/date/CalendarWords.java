package io.dateline.date;

import io.dateline.date.Phrase.Form;
import io.dateline.date.Phrase.Kind;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calendar dates in words, without their qualifiers; what is not specified is said to be unknown. */
final class CalendarWords {

    private static final int LONGEST_LIST = 2;

    private final Words words;
    private final DatePattern pattern;
    private final YearWords years;

    CalendarWords(Words words, DatePattern pattern, YearWords years) {
        this.words = words;
        this.pattern = pattern;
        this.years = years;
    }

    /** The year is written into the date when it is known, and behind a comma otherwise; all X is left to the note. */
    Phrase of(CalendarDate date, Form form) {
        Mask year = date.year().mask();
        String day = day(date);
        String month = month(date, day.isEmpty() ? form : Form.OBLIQUE);
        boolean dayAlone = month.isEmpty() && !day.isEmpty();
        boolean yearTold = !year.unknown() || date.year().negative();
        if (day.isEmpty() && month.isEmpty() && yearTold) {
            return noted(years.of(date.year(), form), date, false);
        }
        String known = year.known() && !dayAlone ? years.number(date.year().first()) : "";
        String written = dayAlone ? words.fill("dayOfSomeMonth", day) : pattern.write(day, month, known);
        if (!known.isEmpty()) {
            written = years.withEra(date.year().first(), written);
        } else if (yearTold) {
            written = words.fill(
                    "comma", written, years.of(date.year(), Form.PLAIN).text());
        }
        Kind kind = dayAlone ? Kind.PHRASE : day.isEmpty() ? Kind.MONTH : Kind.DAY;
        return noted(new Phrase(written, kind), date, dayAlone);
    }

    private Phrase noted(Phrase phrase, CalendarDate date, boolean monthTold) {
        boolean allOfYear = date.year().mask().unknown() && !date.year().negative();
        String unknown = (open(date.day(), days(date)) ? "d" : "")
                + (!monthTold && open(date.month(), months(date)) ? "m" : "")
                + (allOfYear ? "y" : "");
        if (unknown.isEmpty()) {
            return phrase;
        }
        String note = words.get("unknown." + unknown);
        return phrase.text().isEmpty()
                ? new Phrase(note, Kind.PHRASE)
                : phrase.with(words.fill("comma", phrase.text(), note));
    }

    /** Whether a part is all X, or shown as a range that must not be taken for a duration. */
    private static boolean open(@Nullable Mask part, List<Integer> choices) {
        return part != null && (part.unknown() || choices.size() > LONGEST_LIST && consecutive(choices));
    }

    private String day(CalendarDate date) {
        Mask day = date.day();
        return day == null || day.unknown()
                ? ""
                : choice(days(date), words::day, item -> words.fill("dayInList", item), "dayRange");
    }

    private String month(CalendarDate date, Form form) {
        Mask month = date.month();
        return month == null || month.unknown()
                ? ""
                : choice(months(date), number -> words.month(number, form), item -> item, "range");
    }

    private List<Integer> days(CalendarDate date) {
        Mask month = date.month();
        if (date.day() == null || month == null) {
            return List.of();
        }
        boolean leap = java.time.Year.isLeap(date.year().first())
                || !date.year().mask().known();
        return date.day().upTo(month.known() ? Month.of(month.lowest()).length(leap) : 31);
    }

    private List<Integer> months(CalendarDate date) {
        Mask month = date.month();
        if (month == null) {
            return List.of();
        }
        int shortest = date.day() == null ? 1 : date.day().upTo(31).get(0);
        return month.upTo(12).stream()
                .filter(number -> Month.of(number).maxLength() >= shortest)
                .toList();
    }

    private String choice(List<Integer> choices, IntFunction<String> name, UnaryOperator<String> inList, String range) {
        int last = choices.size() - 1;
        if (choices.size() > LONGEST_LIST && consecutive(choices)) {
            return words.fill(range, name.apply(choices.get(0)), name.apply(choices.get(last)));
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String item = name.apply(choices.get(i));
            items.add(i < last ? inList.apply(item) : item);
        }
        return words.list("or", items);
    }

    private static boolean consecutive(List<Integer> numbers) {
        return numbers.get(numbers.size() - 1) - numbers.get(0) == numbers.size() - 1;
    }
}
