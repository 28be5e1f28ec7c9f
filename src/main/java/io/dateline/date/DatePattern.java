package io.dateline.date;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The order and the punctuation of day, month and year in a language, from CLDR's long date pattern. Each part is given
 * as words, so that '5, 15 or 25' may stand where a day does; a part left out takes the literal beside it along.
 */
final class DatePattern {

    private static final String FIELDS = "dMLyu";

    private final String pattern;

    DatePattern(Locale locale) {
        pattern = Words.evenBlanks(DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale));
    }

    /** With an empty text for a part that is left out; the month is never left out between day and year. */
    String write(String day, String month, String year) {
        StringBuilder written = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        boolean quoted = false;
        boolean lastWritten = false;
        char previous = 0;
        for (char symbol : pattern.toCharArray()) {
            if (symbol == '\'') {
                quoted = !quoted;
            } else if (quoted || FIELDS.indexOf(symbol) < 0) {
                literal.append(symbol);
            } else if (symbol != previous) {
                String part = symbol == 'd' ? day : symbol == 'M' || symbol == 'L' ? month : year;
                lastWritten = !part.isEmpty();
                if (lastWritten) {
                    written.append(written.isEmpty() ? "" : literal).append(part);
                }
                literal.setLength(0);
            }
            previous = quoted ? 0 : symbol;
        }
        return lastWritten ? written.append(literal).toString() : written.toString();
    }
}
