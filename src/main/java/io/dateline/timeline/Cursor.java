package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place between two entries of a timeline as of one position, so that pages neither overlap nor miss an entry while events
 * arrive. Opaque to clients.
 *
 * @param forward whether the page after the place is meant, or the one before it
 * @param question which timeline and filters it was given for
 */
record Cursor(boolean forward, long earliest, int depth, long latest, long ordinal, long position, int question) {

    @Override
    public String toString() {
        String text = String.join(
                "/",
                forward ? "f" : "b",
                Long.toString(earliest, 36),
                Integer.toString(depth, 36),
                Long.toString(latest, 36),
                Long.toString(ordinal, 36),
                Long.toString(position, 36),
                Integer.toString(question, 36));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidInput where the text is no cursor, or belongs to another question */
    static Cursor parse(String text, int question) {
        Cursor cursor;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/");
            cursor = new Cursor(
                    parts[0].equals("f"),
                    Long.parseLong(parts[1], 36),
                    Integer.parseInt(parts[2], 36),
                    Long.parseLong(parts[3], 36),
                    Long.parseLong(parts[4], 36),
                    Long.parseLong(parts[5], 36),
                    Integer.parseInt(parts[6], 36));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new InvalidInput("after", "is no cursor: take it from 'next' or from a Link header as it is", text);
        }
        if (cursor.question != question) {
            throw new InvalidInput(
                    "after", "was given for another timeline, order or filter: begin again without it", text);
        }
        return cursor;
    }
}
