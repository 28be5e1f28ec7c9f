package io.dateline.timeline;

import io.dateline.development.Claim;
import io.dateline.development.Details;
import io.dateline.development.Source;
import io.dateline.development.Telling;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of an item what was not out yet: sources published later, and the claims that rest on them. */
@Component
class PublishedSources {

    private final JsonMapper json;
    private final Provenances provenances;

    PublishedSources(JsonMapper json, Provenances provenances) {
        this.json = json;
        this.provenances = provenances;
    }

    /** @param view with a second up to which a source must have been published */
    String only(String document, View view) {
        long second = view.known();
        TimelineItem item = json.readValue(document, TimelineItem.class);
        List<Integer> kept = new ArrayList<>();
        for (int index = 0; index < item.sources().size(); index++) {
            if (item.sources().get(index).out() <= second) {
                kept.add(index);
            }
        }
        if (kept.size() == item.sources().size()) {
            return document;
        }
        List<Source> sources = kept.stream().map(item.sources()::get).toList();
        Details said = item.standing().details();
        List<Telling> told = Telling.of(said).stream()
                .filter(telling -> telling.source() == null || sources.contains(telling.source()))
                .toList();
        List<Claim> claims = Telling.write(said, sources, told).claims();
        ObjectNode shown = (ObjectNode) json.readTree(document);
        shown.set("sources", json.valueToTree(sources));
        if (shown.has("claims")) {
            shown.set("claims", json.valueToTree(claims));
            shown.set("contested", json.valueToTree(Contested.of(claims, sources)));
        }
        Provenance provenance = provenances.at(view.generation().suffix(), view.position());
        Assessment assessment = Reported.assessment(item.standing(), provenance, second);
        shown.set("status", json.valueToTree(assessment.status()));
        shown.put("rule", assessment.rule());
        shown.put("independentSources", assessment.independentSources());
        return json.writeValueAsString(shown);
    }
}
