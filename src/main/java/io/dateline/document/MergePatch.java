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

    /** The patch that leads from one object to the other; empty where they are equal. */
    public static ObjectNode between(JsonNode before, JsonNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> old : before.properties()) {
            if (!after.has(old.getKey()) || after.get(old.getKey()).isNull()) {
                patch.putNull(old.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> now : after.properties()) {
            JsonNode old = before.path(now.getKey());
            if (now.getValue().isObject() && old.isObject()) {
                ObjectNode inner = between(old, now.getValue());
                if (!inner.isEmpty()) {
                    patch.set(now.getKey(), inner);
                }
            } else if (!now.getValue().isNull() && !now.getValue().equals(old)) {
                patch.set(now.getKey(), now.getValue());
            }
        }
        return patch;
    }
}
