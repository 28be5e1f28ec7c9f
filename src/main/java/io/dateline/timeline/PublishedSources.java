package io.dateline.timeline;

import io.dateline.development.Claim;
import io.dateline.development.Source;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            if (Reported.second(item.sources().get(index)) <= second) {
                kept.add(index);
            }
        }
        if (kept.size() == item.sources().size()) {
            return document;
        }
        List<Source> sources = kept.stream().map(item.sources()::get).toList();
        List<Claim> claims = claims(item.claims(), kept);
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

    /** Those that do not rest on what is left out, with the places that things have now. */
    private static List<Claim> claims(List<Claim> all, List<Integer> kept) {
        List<Claim> told = all.stream()
                .filter(claim -> claim.source() == null || kept.contains(claim.source()))
                .toList();
        return told.stream()
                .map(claim -> claim.source() == null ? claim : claim.withSource(kept.indexOf(claim.source())))
                .map(claim -> claim.answers() == null ? claim : claim.answering(place(told, all.get(claim.answers()))))
                .toList();
    }

    private static @Nullable Integer place(List<Claim> told, Claim answered) {
        int place = told.indexOf(answered);
        return place < 0 ? null : place;
    }
}
