package io.dateline.duplicate;

import io.dateline.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place between two likely pairs, opaque to clients. @param score in thousandths */
record PairCursor(int score, long one, long other) {

    @Override
    public String toString() {
        String text = score + "/" + one + "/" + other;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidInput where the text is no cursor */
    static PairCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/");
            return new PairCursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new InvalidInput("after", "is no cursor: take it from 'next' as it is", text);
        }
    }
}
