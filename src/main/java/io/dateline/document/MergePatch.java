package io.dateline.document;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes to a JSON object as a JSON object: JSON Merge Patch, RFC 7396. Null removes a field; a list is replaced whole. */
public final class MergePatch {

    private MergePatch() {}

    /** The document with the patch applied (RFC 7396, section 2); neither argument is changed. */
    public static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!patch.isObject()) {
            return patch.deepCopy();
        }
        ObjectNode result =
                document.isObject() ? (ObjectNode) document.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), apply(before, change.getValue()));
            }
        }
        return result;
    }
}
