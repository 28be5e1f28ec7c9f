package io.dateline.date;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a date says, as the API answers; earliest and latest are ISO days of UTC, null where open or unknown. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DateMeaning(
        String edtf,
        int level,
        String precision,
        @Nullable String earliest,
        @Nullable String latest,
        boolean uncertain,
        boolean approximate,
        boolean openStart,
        boolean openEnd,
        boolean unknownStart,
        boolean unknownEnd,
        String displayDate) {

    static DateMeaning of(EdtfDate date, Locale locale) {
        return new DateMeaning(
                date.toString(),
                date.level(),
                date.precision().toString(),
                date.bounds().earliestDay(),
                date.bounds().latestDay(),
                date.uncertain(),
                date.approximate(),
                date.openStart(),
                date.openEnd(),
                date.unknownStart(),
                date.unknownEnd(),
                date.display(locale));
    }
}
