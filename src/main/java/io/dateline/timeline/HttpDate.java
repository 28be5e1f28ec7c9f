package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Instants as headers of Memento have them: RFC 1123, in GMT, to the second (RFC 7089, section 2.1.1). */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** @throws InvalidInput where it is none (RFC 7089, section 4.5.3) */
    static Instant parse(String header, String text) {
        try {
            return FORMAT.parse(text.strip(), Instant::from);
        } catch (DateTimeException malformed) {
            throw new InvalidInput(
                    header, "must be a date of RFC 1123 in GMT, like 'Tue, 20 Sep 2016 08:00:00 GMT'", text);
        }
    }
}
