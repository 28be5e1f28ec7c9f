package io.dateline.timeline;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Link;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds which developments link to one: perhaps very many, of which only some are in memory at a time. */
@Component
class Backlinks {

    /** For one development in a page. */
    static final int MOST = 200;

    private final Timelines timelines;
    private final JsonMapper json;

    Backlinks(Timelines timelines, JsonMapper json) {
        this.timelines = timelines;
        this.json = json;
    }

    /** A link as its target sees it. */
    record Backlink(Link.Type type, DevelopmentId from) {}

    /** To it, and to those that it goes on for; of each of them in the order of the timeline. */
    List<Backlink> to(TimelineItem item, View view) {
        Set<Backlink> found = new LinkedHashSet<>();
        for (String id : Stream.concat(Stream.of(item.id().value()), item.merged().stream())
                .toList()) {
            each(Lane.linkingTo(id), id, view, link -> found.size() < MOST && found.add(link));
        }
        return List.copyOf(found);
    }

    /**
     * Tells them one by one in the order of the timeline, as long as more are wanted; no more are read than about so many.
     *
     * @param lane on which are those that link to the development
     */
    void each(Lane lane, String development, View view, Predicate<Backlink> isMoreWanted) {
        timelines.each(lane, view, entry -> {
            TimelineItem item = json.readValue(entry.document(), TimelineItem.class);
            return item.links().stream()
                    .filter(link -> link.target().equals(development))
                    .allMatch(link -> isMoreWanted.test(new Backlink(link.type(), item.id())));
        });
    }
}
