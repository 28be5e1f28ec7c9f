package io.dateline.replay;

import io.dateline.document.Texts;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Generation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * A place in the list of what was set aside, right behind a development. Opaque to clients.
 *
 * @param development empty for before the first
 */
record ProblemPlace(String projection, Generation generation, String development) implements Comparable<ProblemPlace> {

    private static final Comparator<ProblemPlace> IN_ORDER = Comparator.comparing(ProblemPlace::projection)
            .thenComparing(ProblemPlace::generation)
            .thenComparing(ProblemPlace::development);

    @Override
    public int compareTo(ProblemPlace other) {
        return IN_ORDER.compare(this, other);
    }

    boolean isBefore(ProblemPlace other) {
        return compareTo(other) < 0;
    }

    /** Whether it is of the same generation of the same projection. */
    boolean isIn(ProblemPlace other) {
        return projection.equals(other.projection) && generation == other.generation;
    }

    @Override
    public String toString() {
        String text = String.join("/", projection, generation.name(), development);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput where the text is no place */
    static ProblemPlace parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 3);
            Texts.check(parts[2], "after");
            return new ProblemPlace(parts[0], Generation.valueOf(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw new InvalidInput("after", "is no cursor: take it from 'next' as it is", text);
        }
    }
}
