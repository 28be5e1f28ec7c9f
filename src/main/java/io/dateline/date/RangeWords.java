package io.dateline.date;

import io.dateline.date.Phrase.Form;
import java.time.LocalDate;

/** Two dates with a dash between, as short as they can be told: '14–15 July 2016', '28 June – 3 July 2016'. */
final class RangeWords {

    private final Words words;
    private final DatePattern pattern;
    private final DateWords dates;

    RangeWords(Words words, DatePattern pattern, DateWords dates) {
        this.words = words;
        this.pattern = pattern;
        this.dates = dates;
    }

    String of(SingleDate from, SingleDate to) {
        if (from instanceof CalendarDate first && to instanceof CalendarDate last && alike(first, last)) {
            return shortened(first, last);
        }
        return inFull(from, to);
    }

    /** With certainty in parentheses: 'about 1984 – 1986' would leave open what the 'about' is of. */
    private String inFull(SingleDate from, SingleDate to) {
        String start = dates.noted(from, Form.PLAIN).text();
        return words.fill("span", start, dates.noted(to, Form.PLAIN).text());
    }

    private static boolean alike(CalendarDate first, CalendarDate last) {
        boolean plain = !first.masked() && !last.masked();
        boolean certain = first.qualifier() == Qualifier.NONE && last.qualifier() == Qualifier.NONE;
        return plain && certain && first.precision() == last.precision();
    }

    private String shortened(CalendarDate from, CalendarDate to) {
        LocalDate first = from.first();
        LocalDate last = to.first();
        if (first.equals(last)) {
            return dates.plain(from, Form.PLAIN).text();
        }
        if (from.precision() == Precision.YEAR) {
            return dates.years().span(first.getYear(), last.getYear()).text();
        }
        if (first.getYear() != last.getYear()) {
            return inFull(from, to);
        }
        if (from.precision() == Precision.MONTH) {
            return written("", words.fill("range", month(first, Form.PLAIN), month(last, Form.PLAIN)), last);
        }
        if (first.getMonth() != last.getMonth()) {
            String start = pattern.write(words.day(first.getDayOfMonth()), month(first, Form.OBLIQUE), "");
            return words.fill("span", start, dates.plain(to, Form.PLAIN).text());
        }
        String days = words.fill("dayRange", words.day(first.getDayOfMonth()), words.day(last.getDayOfMonth()));
        return written(days, month(last, Form.OBLIQUE), last);
    }

    private String month(LocalDate day, Form form) {
        return words.month(day.getMonthValue(), form);
    }

    private String written(String days, String months, LocalDate last) {
        YearWords years = dates.years();
        return years.withEra(last.getYear(), pattern.write(days, months, years.number(last.getYear())));
    }
}
