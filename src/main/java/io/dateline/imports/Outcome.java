package io.dateline.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can become of a row. Stored: add words, never change one. */
enum Outcome {
    /** It is a new development, or one that an undone import had brought before. */
    CREATED,
    /** It says what it said last time. */
    UNCHANGED,
    /** It says otherwise than last time, and what it changed was taken over. */
    CORRECTED,
    /** Its sources were added to a development that is recorded. */
    ATTACHED,
    /** It is likely the same event as one that is recorded, and was left out. */
    DUPLICATE,
    /** It is wrong, or stands against what is recorded. */
    REJECTED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
