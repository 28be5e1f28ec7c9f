package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as headers of Memento have them: RFC 1123, in GMT, to the second (RFC 7089, section 2.1.1). */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = format("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter WITHOUT_WEEKDAY = format("dd MMM uuuu HH:mm:ss 'GMT'");

    private HttpDate() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneOffset.UTC);
    }

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** @throws InvalidInput where it is none (RFC 7089, section 4.5.3) */
    static Instant parse(String header, String text) {
        try {
            return FORMAT.parse(text.strip(), Instant::from);
        } catch (DateTimeException malformed) {
            String weekday = weekday(text.strip());
            throw new InvalidInput(
                    header,
                    weekday == null
                            ? "must be a date of RFC 1123 in GMT, like 'Tue, 20 Sep 2016 08:00:00 GMT'"
                            : "names another weekday than the one of that date, " + weekday,
                    text);
        }
    }

    /** The right one of a date that is right but for it; null of any other text. */
    private static @Nullable String weekday(String text) {
        if (!text.matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), .*")) {
            return null;
        }
        try {
            return Instant.from(WITHOUT_WEEKDAY.parse(text.substring("Mon, ".length())))
                    .atZone(ZoneOffset.UTC)
                    .getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
