package io.dateline.date;

import io.dateline.date.Phrase.Form;
import io.dateline.date.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Single dates of every sort in words, with what is said of their certainty. */
final class DateWords {

    private final Words words;
    private final YearWords years;
    private final CalendarWords calendar;
    private final TimeWords times;

    DateWords(Words words, DatePattern pattern) {
        this.words = words;
        this.years = new YearWords(words, pattern);
        this.calendar = new CalendarWords(words, pattern, years);
        this.times = new TimeWords(words, pattern, years);
    }

    TimeWords times() {
        return times;
    }

    YearWords years() {
        return years;
    }

    /** Without what is said of its certainty. */
    Phrase plain(SingleDate date, Form form) {
        if (date instanceof CalendarDate calendarDate) {
            return calendar.of(calendarDate, form);
        }
        if (date instanceof Season season) {
            return season(season, form);
        }
        if (date instanceof YearSpan span) {
            return years.of(span, form);
        }
        return date instanceof YearNumber number ? years.of(number) : times.of((Moment) date);
    }

    private Phrase season(Season season, Form form) {
        Mask year = season.year().mask();
        String number = year.known()
                ? years.year(season.year().first()).text()
                : (season.year().negative() ? "-" : "") + year.digits();
        int name = season.code() < 33 ? 21 + (season.code() - 21) % 4 : season.code();
        String text = words.noun("season." + name, form, number);
        if (season.code() > 24 && season.code() < 33) {
            text = words.fill(season.code() < 29 ? "northern" : "southern", text);
        }
        return new Phrase(year.known() ? text : words.fill("comma", text, words.get("unknown.y")), Kind.NOUN);
    }

    /** By itself: 'about 1984', 'possibly 1984', '11 June 2004 (day approximate)'. */
    Phrase qualified(SingleDate date) {
        Function<Form, Phrase> plain = form -> plain(date, form);
        if (!evenly(date)) {
            return noted(date, Form.PLAIN);
        }
        return switch (date.qualifier()) {
            case NONE -> plain(date, Form.PLAIN);
            case UNCERTAIN -> words.behind("possibly", plain);
            case APPROXIMATE -> words.behind("about", plain);
            case BOTH -> words.behind("possibly", form -> words.behind("about", plain));
        };
    }

    /** Behind another word, where certainty is told in parentheses: 'since 1984 (approximate)'. */
    Phrase noted(SingleDate date, Form form) {
        Phrase phrase = plain(date, form);
        if (date.qualifier() == Qualifier.NONE) {
            return phrase;
        }
        String notes = notes(date).stream()
                .reduce((one, next) -> words.fill("comma", one, next))
                .orElseThrow();
        return phrase.with(words.fill("note", phrase.text(), notes));
    }

    private List<String> notes(SingleDate date) {
        List<String> notes = new ArrayList<>();
        if (evenly(date)) {
            add(notes, "date", date.qualifier());
            return notes;
        }
        Certainty certainty = certainty(date);
        add(notes, "year", certainty.year());
        add(notes, date instanceof Season ? "season" : "month", certainty.month());
        add(notes, "day", certainty.day());
        return notes;
    }

    private void add(List<String> notes, String part, Qualifier qualifier) {
        if (qualifier != Qualifier.NONE) {
            notes.add(words.get("note." + part + "." + qualifier));
        }
    }

    /** Whether the same is said of every part that the date has. */
    private static boolean evenly(SingleDate date) {
        Certainty certainty = certainty(date);
        boolean month = date instanceof Season || date instanceof CalendarDate given && given.month() != null;
        boolean day = date instanceof CalendarDate given && given.day() != null;
        return (!month || certainty.month() == certainty.year()) && (!day || certainty.day() == certainty.year());
    }

    private static Certainty certainty(SingleDate date) {
        if (date instanceof CalendarDate calendarDate) {
            return calendarDate.certainty();
        }
        return date instanceof Season season ? season.certainty() : Certainty.whole(date.qualifier());
    }
}
