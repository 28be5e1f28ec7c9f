package io.dateline.timeline;

import io.dateline.document.CanonicalJson;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version says, in the one form that is hashed. It is the JSON of the version without what is worked out from the rest
 * ({@link #DERIVED}, and {@code actsFor} and {@code mergedInto} of participants), so that neither the reader's language nor a later
 * release makes another hash. It is written as {@link CanonicalJson}, in UTF-8.
 */
@Component
class CanonicalForm {

    private static final List<String> DERIVED = List.of(
            "displayDate",
            "made",
            "earliest",
            "latest",
            "outOfOrder",
            "reported",
            "status",
            "rule",
            "independentSources",
            "contested",
            "mergedThemes");

    private final JsonMapper json;

    CanonicalForm(JsonMapper json) {
        this.json = json;
    }

    /** In hexadecimal. */
    String sha256(String document) {
        ObjectNode said = (ObjectNode) json.readTree(document);
        said.remove(DERIVED);
        for (JsonNode participant : said.path("participants")) {
            ((ObjectNode) participant).remove(List.of("actsFor", "mergedInto"));
        }
        return CanonicalJson.sha256(CanonicalJson.of(said));
    }
}
