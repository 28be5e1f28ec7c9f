package io.dateline.timeline;

import io.dateline.development.Claim;
import io.dateline.development.Source;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of an item what was not out yet: sources published later, and the claims that rest on them. */
@Component
class PublishedSources {

    private final JsonMapper json;

    PublishedSources(JsonMapper json) {
        this.json = json;
    }

    /** @param second epoch second up to which a source must have been published */
    String only(String document, long second) {
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
        List<Claim> claims = TimelineItem.some(item.claims()).stream()
                .filter(claim -> claim.source() == null || kept.contains(claim.source()))
                .map(claim -> claim.source() == null ? claim : claim.withSource(kept.indexOf(claim.source())))
                .toList();
        ObjectNode shown = (ObjectNode) json.readTree(document);
        shown.set("sources", json.valueToTree(sources));
        if (shown.has("claims")) {
            shown.set("claims", json.valueToTree(claims));
        }
        return json.writeValueAsString(shown);
    }
}
