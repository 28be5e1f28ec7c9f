package io.dateline.date;

/**
 * A date in words and the kind of words they are, for a preposition may differ: 'seit dem 18. September', 'seit 2015'.
 */
record Phrase(String text, Kind kind) {

    enum Kind {
        DAY,
        MONTH,
        YEAR,
        /** A season, a decade: takes an article in some languages. */
        NOUN,
        /** Anything that already has its own preposition. */
        PHRASE
    }

    /** The form a date takes: by itself, or after a preposition. */
    enum Form {
        PLAIN,
        OBLIQUE
    }

    Phrase with(String changed) {
        return new Phrase(changed, kind);
    }
}
