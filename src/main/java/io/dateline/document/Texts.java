package io.dateline.document;

import io.dateline.problem.InvalidInput;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Refuses in texts what not every database can keep: the character U+0000. */
final class Texts {

    private Texts() {}

    static void check(JsonNode tree, String path) {
        if (tree.isString() && tree.stringValue().indexOf('\0') >= 0) {
            throw new InvalidInput(path, "must not have the character U+0000 in it", tree.toString());
        }
        for (int index = 0; tree.isArray() && index < tree.size(); index++) {
            check(tree.get(index), path + "[" + index + "]");
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            check(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey());
        }
    }
}
