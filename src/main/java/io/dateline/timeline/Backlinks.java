package io.dateline.timeline;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Link;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds which developments link to one. */
@Component
class Backlinks {

    private final Timelines timelines;
    private final JsonMapper json;

    Backlinks(Timelines timelines, JsonMapper json) {
        this.timelines = timelines;
        this.json = json;
    }

    /** A link as its target sees it. */
    record Backlink(Link.Type type, DevelopmentId from) {}

    /** In the order of the timeline. */
    List<Backlink> to(String development, View view) {
        return entries(development, view).stream()
                .map(entry -> json.readValue(entry.document(), TimelineItem.class))
                .flatMap(item -> item.links().stream()
                        .filter(link -> link.target().equals(development))
                        .map(link -> new Backlink(link.type(), item.id())))
                .toList();
    }

    private List<Entry> entries(String development, View view) {
        return timelines.on(Lane.linkingTo(development), view);
    }
}
