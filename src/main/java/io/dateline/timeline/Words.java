package io.dateline.timeline;

import io.dateline.date.EdtfDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says dates in a reader's language and, where asked for, times of day in a reader's zone.
 *
 * @param shown null to show times where they happened
 */
record Words(Locale locale, @Nullable ZoneId shown) {

    /** @param zone in which a local time is meant, null where none is known */
    String of(String date, @Nullable String zone) {
        EdtfDate edtf = EdtfDate.parse(date);
        if (shown == null || (edtf.localTime() && zone == null)) {
            return edtf.display(locale);
        }
        return edtf.display(locale, zone == null ? ZoneOffset.UTC : ZoneId.of(zone), shown);
    }
}
