package io.dateline.document;

import io.dateline.problem.InvalidInput;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Refuses texts that cannot be kept to the letter, and those that nobody can see: UTF-8 has no bytes for half of a surrogate pair,
 * and not every database keeps U+0000. Other control characters are in many a file of others, and are kept.
 */
public final class Texts {

    private Texts() {}

    static void check(JsonNode tree, String path) {
        if (tree.isString()) {
            check(tree.stringValue(), path);
        }
        for (int index = 0; tree.isArray() && index < tree.size(); index++) {
            check(tree.get(index), Where.element(path, index));
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            check(field.getKey(), path);
            check(field.getValue(), Where.field(path, field.getKey()));
        }
    }

    /** @throws InvalidInput where it cannot be kept to the letter, or not be seen */
    public static void check(String text, String path) {
        text.codePoints().forEach(one -> {
            if (Character.getType(one) == Character.SURROGATE) {
                throw new InvalidInput(
                        path, "has half of a surrogate pair (U+%04X), which is no character".formatted(one), text);
            }
            if (one == 0) {
                throw new InvalidInput(path, "must not have the character U+0000 in it", text);
            }
        });
        // An empty text says that there is none; whether it may be left out is the field's own rule.
        if (!text.isEmpty() && !isSeen(text)) {
            throw new InvalidInput(path, "must have a character in it that can be seen", text);
        }
    }

    /** Whether there is more in it than blanks, control characters, and those that only say how others are to be written. */
    public static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(one -> !Character.isWhitespace(one)
                        && !Character.isSpaceChar(one)
                        && !Character.isISOControl(one)
                        && Character.getType(one) != Character.FORMAT);
    }
}
