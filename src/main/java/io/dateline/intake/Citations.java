package io.dateline.intake;

import io.dateline.problem.InvalidInput;
import io.dateline.problem.Suggestions;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in the citation where an entry names a report by its id, so that the development carries it whole. */
record Citations(Map<String, Report> reports) {

    /** @throws InvalidInput where a report is unknown, or a passage lies outside it */
    JsonNode complete(JsonNode entry) {
        JsonNode whole = entry.deepCopy();
        JsonNode sources = whole.path("sources");
        for (int index = 0; index < sources.size(); index++) {
            if (sources.get(index) instanceof ObjectNode source
                    && source.path("report").isString()) {
                complete(source, "sources[" + index + "]");
            }
        }
        return whole;
    }

    private void complete(ObjectNode source, String field) {
        String id = source.get("report").stringValue();
        Report report = reports.get(id);
        if (report == null) {
            String nearest = Suggestions.nearest(id, reports.keySet());
            String meant = nearest == null
                    ? "; there are " + reports.keySet().stream().sorted().toList()
                    : ", did you mean '" + nearest + "'?";
            throw new InvalidInput(field + ".report", "there is no seeds/" + id + ".md" + meant, id);
        }
        int end = source.path("passage").path("to").asInt(0);
        if (end > report.characters()) {
            throw new InvalidInput(
                    field + ".passage.to",
                    "is beyond the document, which has " + report.characters() + " characters",
                    end);
        }
        fill(source, "publisher", report.publisher());
        fill(source, "title", report.title());
        fill(source, "published", report.published());
        fill(source, "sha256", report.sha256());
        if (report.url() != null) {
            fill(source, "url", report.url());
        }
    }

    private static void fill(ObjectNode source, String field, String value) {
        if (!source.has(field)) {
            source.put(field, value);
        }
    }
}
