package io.dateline.timeline;

import io.dateline.document.Fingerprint;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * What a version says, in the one form that is hashed. It is the JSON of the version without what is worked out from the rest
 * ({@link #DERIVED}, and {@code actsFor} and {@code mergedInto} of participants), so that neither the reader's language nor a later
 * release makes another hash. It is written as RFC 8785 has it: in UTF-8, the fields of every object sorted by name, no white
 * space between them, texts escaped no more than needed, figures without zeros at their end. Unlike
 * there, a figure of many digits keeps them all.
 */
@Component
class CanonicalForm {

    private static final List<String> DERIVED = List.of(
            "displayDate",
            "earliest",
            "latest",
            "outOfOrder",
            "reported",
            "status",
            "rule",
            "independentSources",
            "contested",
            "mergedThemes");

    private final Fingerprint fingerprint;
    private final JsonMapper json;

    CanonicalForm(Fingerprint fingerprint, JsonMapper json) {
        this.fingerprint = fingerprint;
        this.json = json;
    }

    /** In hexadecimal. */
    String sha256(String document) {
        ObjectNode said = (ObjectNode) json.readTree(document);
        said.remove(DERIVED);
        for (JsonNode participant : said.path("participants")) {
            ((ObjectNode) participant).remove(List.of("actsFor", "mergedInto"));
        }
        return fingerprint.of(sorted(said));
    }

    private JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = json.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (node.isNumber()) {
            String figure = node.decimalValue().stripTrailingZeros().toPlainString();
            return json.getNodeFactory().rawValueNode(new RawValue(figure));
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = json.createObjectNode();
        node.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(node.get(name))));
        return object;
    }
}
