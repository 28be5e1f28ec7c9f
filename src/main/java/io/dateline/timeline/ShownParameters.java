package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates are to be shown. */
record ShownParameters(
        @Parameter(description = "Time zone in which times of day are shown, like 'Europe/Moscow'") @Nullable
        String tz) {

    /** @throws InvalidInput where there is no such zone */
    Words words(Locale locale) {
        check();
        return new Words(locale, tz == null ? null : ZoneId.of(tz));
    }

    /** The same where nothing is shown. */
    void check() {
        if (tz != null && !ZoneId.getAvailableZoneIds().contains(tz)) {
            throw new InvalidInput("tz", "must be a time zone of the IANA database, like 'Europe/Moscow'", tz);
        }
    }
}
