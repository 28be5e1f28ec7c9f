package io.dateline.timeline;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Link;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        for (String id : links(item, view).keySet()) {
            each(Lane.linkingTo(id), id, view, link -> {
                if (!link.from().equals(item.id())) {
                    found.add(link);
                }
                return found.size() < MOST;
            });
        }
        return List.copyOf(found);
    }

    /** Its own links, and those of all that were merged into it, or into one of these, by their ids. */
    Map<String, List<Link>> links(TimelineItem item, View view) {
        Map<String, List<Link>> found = new LinkedHashMap<>(Map.of(item.id().value(), item.links()));
        Deque<String> ask = new ArrayDeque<>(item.merged());
        while (!ask.isEmpty()) {
            String name = ask.poll();
            if (!found.containsKey(name)) {
                Optional<TimelineItem> merged =
                        timelines.development(name, view).map(this::item);
                found.put(name, merged.map(TimelineItem::links).orElse(List.of()));
                merged.ifPresent(there -> ask.addAll(there.merged()));
            }
        }
        return found;
    }

    /** The one that goes on for it, where it was merged. */
    Entry survivor(Entry merged, View view) {
        Entry survivor = merged;
        Set<String> seen = new HashSet<>();
        for (String into = item(survivor).mergedInto();
                into != null && seen.add(into);
                into = item(survivor).mergedInto()) {
            survivor = timelines.development(into, view).orElse(survivor);
        }
        return survivor;
    }

    private TimelineItem item(Entry entry) {
        return json.readValue(entry.document(), TimelineItem.class);
    }

    /**
     * Tells them one by one in the order of the timeline, those that were merged as what goes on for them, as long as more are wanted; no more are read than about so many.
     *
     * @param lane on which are those that link to the development
     */
    void each(Lane lane, String development, View view, Predicate<Backlink> isMoreWanted) {
        timelines.each(lane, view, entry -> {
            TimelineItem item = item(entry);
            return item.links().stream()
                    .filter(link -> link.target().equals(development))
                    .allMatch(link -> isMoreWanted.test(new Backlink(
                            link.type(),
                            item.mergedInto() == null
                                    ? item.id()
                                    : item(survivor(entry, view)).id())));
        });
    }
}
