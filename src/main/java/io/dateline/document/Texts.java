package io.dateline.document;

import io.dateline.problem.InvalidInput;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Refuses texts that cannot be kept to the letter, and those that nobody can see: UTF-8 has no bytes for half of a surrogate pair,
 * and not every database keeps U+0000. Other control characters are in many a file of others, and are kept.
 */
final class Texts {

    private static final String LAYOUT = "\t\n\r";

    private Texts() {}

    static void check(JsonNode tree, String path) {
        if (tree.isString()) {
            check(tree.stringValue(), path);
        }
        for (int index = 0; tree.isArray() && index < tree.size(); index++) {
            check(tree.get(index), path + "[" + index + "]");
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            check(field.getKey(), path);
            check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
        }
    }

    private static void check(String text, String path) {
        boolean seen = text.isEmpty();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int one = text.codePointAt(at);
            if (Character.getType(one) == Character.SURROGATE) {
                throw new InvalidInput(
                        path, "has half of a surrogate pair (U+%04X), which is no character".formatted(one), text);
            }
            if (one == 0) {
                throw new InvalidInput(path, "must not have the character U+0000 in it", text);
            }
            boolean control = Character.isISOControl(one) && LAYOUT.indexOf(one) < 0;
            seen |= !control && Character.getType(one) != Character.FORMAT;
        }
        if (!seen) {
            throw new InvalidInput(path, "must have a character in it that can be seen", text);
        }
    }
}
