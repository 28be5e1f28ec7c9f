package io.dateline.date;

import io.dateline.date.Phrase.Form;
import io.dateline.date.Phrase.Kind;

/** Years, decades and spans of years in words; years before 1 are told as years BCE, those before 100 as years CE. */
final class YearWords {

    private static final int SEEN_AS_A_YEAR = 100;

    private final Words words;
    private final DatePattern pattern;

    YearWords(Words words, DatePattern pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /** The number of the year without its era. */
    String number(long year) {
        long told = year > 0 ? year : 1 - year;
        return told > 9999 ? words.grouped(told) : words.number(told);
    }

    /** Adds the era of a year to a date or year already written, where it needs one. */
    String withEra(long year, String written) {
        if (year >= SEEN_AS_A_YEAR) {
            return written;
        }
        return words.fill(year > 0 ? "era.ce" : "era.bce", written);
    }

    Phrase year(long year) {
        return new Phrase(withEra(year, pattern.write("", "", number(year))), Kind.YEAR);
    }

    Phrase span(long first, long last) {
        if (first <= 0 && last > 0) {
            return new Phrase(words.fill("span", year(first).text(), year(last).text()), Kind.PHRASE);
        }
        String numbers = words.fill("range", number(first), number(last));
        return new Phrase(withEra(first, words.fill("years", numbers)), Kind.YEAR);
    }

    Phrase decade(long first, Form form) {
        return first < SEEN_AS_A_YEAR
                ? span(first, first + 9)
                : new Phrase(words.noun("decade", form, number(first)), Kind.NOUN);
    }

    Phrase of(YearSpan span, Form form) {
        return span.precision() == Precision.DECADE ? decade(span.first(), form) : span(span.first(), span.last());
    }

    Phrase of(YearNumber year) {
        if (!year.exact()) {
            String power = year.exponent() > 0 ? " × 10^" + year.exponent() : "";
            String number = (year.negative() ? "\u2212" : "") + year.digits() + power;
            return new Phrase(words.fill("longYear", words.digits(number)), Kind.YEAR);
        }
        String told = withEra(year.year(), words.fill("longYear", number(year.year())));
        Phrase phrase = year.prefixed() ? new Phrase(told, Kind.YEAR) : year(year.year());
        return year.first() == year.last()
                ? phrase
                : phrase.with(words.fill(
                        "estimated",
                        phrase.text(),
                        span(year.first(), year.last()).text()));
    }

    /** A year some of whose digits are unspecified. */
    Phrase of(Year year, Form form) {
        Mask mask = year.mask();
        if (mask.known()) {
            return year(year.first());
        }
        if (!mask.unknownFromRight()) {
            String digits = (year.negative() ? "-" : "") + mask.digits();
            return new Phrase(words.fill("yearForm", digits), Kind.PHRASE);
        }
        boolean decade = mask.unknownDigits() == 1 && year.first() >= SEEN_AS_A_YEAR;
        return decade ? decade(year.first(), form) : span(year.first(), year.last());
    }
}
