package io.dateline.timeline;

import io.dateline.date.Bounds;
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
public record Cursor(
        boolean forward, long earliest, int depth, long latest, long ordinal, long position, int question) {

    /** Before everything from that second on. */
    public static Cursor before(long second, long position, int question) {
        return second == Bounds.OPEN_START
                ? new Cursor(true, second, -1, second, -1, position, question)
                : new Cursor(true, second - 1, Integer.MAX_VALUE, Bounds.OPEN_END, Long.MAX_VALUE, position, question);
    }

    /** The place right after another entry, as of the same position. */
    public Cursor to(long earliest, int depth, long latest, long ordinal) {
        return new Cursor(true, earliest, depth, latest, ordinal, position, question);
    }

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

    /**
     * @param field by which the client gave it
     * @throws InvalidInput where the text is no cursor, or belongs to another question
     */
    public static Cursor parse(String field, String text, int question) {
        Cursor cursor = parse(field, text);
        cursor.demand(field, question);
        return cursor;
    }

    /** @throws InvalidInput where the text is no cursor */
    static Cursor parse(String field, String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/");
            return new Cursor(
                    parts[0].equals("f"),
                    Long.parseLong(parts[1], 36),
                    Integer.parseInt(parts[2], 36),
                    Long.parseLong(parts[3], 36),
                    Long.parseLong(parts[4], 36),
                    Long.parseLong(parts[5], 36),
                    Integer.parseInt(parts[6], 36));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new InvalidInput(field, "is no cursor: send it as it was given", text);
        }
    }

    /** @throws InvalidInput where it belongs to another question */
    void demand(String field, int asked) {
        if (question != asked) {
            throw new InvalidInput(
                    field, "was given for another timeline, order or filter: begin again without it", toString());
        }
    }
}
