package io.dateline.date;

import org.jspecify.annotations.Nullable;

/** Reads a whole text: a set, an interval or a single date. One pass from left to right, without backtracking. */
final class Parser {

    static final int LONGEST = 300;

    private Parser() {}

    static Meaning parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new DateProblem("", 0, "there is no text");
        }
        if (text.length() > LONGEST) {
            throw new DateProblem(text, LONGEST, "it is longer than " + LONGEST + " characters");
        }
        return parse(new Cursor(text));
    }

    static Meaning parse(Cursor cursor) {
        Meaning meaning = read(cursor);
        if (!cursor.done()) {
            throw cursor.unexpected("nothing more");
        }
        return meaning;
    }

    private static Meaning read(Cursor cursor) {
        if (cursor.take('[')) {
            return new SetParser(cursor, false).read();
        }
        if (cursor.take('{')) {
            return new SetParser(cursor, true).read();
        }
        return new IntervalParser(cursor).read();
    }
}
