package io.dateline.timeline;

import io.dateline.timeline.TimelineItem.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a timeline runs along: everything, an actor, a theme, a pair of actors, a country.
 *
 * @param name as it stands in the tables, {@code actor:russia}
 */
record Lane(String name) {

    static final Lane ALL = new Lane("all");

    static Lane actor(String actor) {
        return new Lane("actor:" + actor);
    }

    static Lane theme(String theme) {
        return new Lane("theme:" + theme);
    }

    static Lane country(String code) {
        return new Lane("country:" + code);
    }

    /** The same lane whichever comes first. */
    static Lane pair(String one, String other) {
        return new Lane(one.compareTo(other) <= 0 ? "pair:" + one + "|" + other : "pair:" + other + "|" + one);
    }

    /** Of the developments that say what they came after or before, by what they name: read in order to find them, not shown. */
    static Lane placedAgainst(String development) {
        return new Lane("placed:" + development);
    }

    /** Every lane an item stands on, and whether directly: not only by someone who acts for the actor. */
    static Map<Lane, Boolean> of(TimelineItem item) {
        Map<Lane, Boolean> lanes = new LinkedHashMap<>();
        lanes.put(ALL, true);
        Set<String> direct = new TreeSet<>();
        Set<String> actors = new TreeSet<>();
        for (Who who : TimelineItem.some(item.participants())) {
            direct.add(who.actor());
            actors.add(who.actor());
            actors.addAll(who.superiors());
        }
        List<String> ordered = new ArrayList<>(actors);
        for (int one = 0; one < ordered.size(); one++) {
            lanes.put(actor(ordered.get(one)), direct.contains(ordered.get(one)));
            for (int other = one + 1; other < ordered.size(); other++) {
                lanes.put(
                        pair(ordered.get(one), ordered.get(other)),
                        direct.contains(ordered.get(one)) && direct.contains(ordered.get(other)));
            }
        }
        TimelineItem.some(item.themes()).forEach(theme -> lanes.put(theme(theme), true));
        if (item.place() != null && item.place().country() != null) {
            lanes.put(country(item.place().country()), true);
        }
        item.placedAgainst().forEach(other -> lanes.put(placedAgainst(other), true));
        return lanes;
    }
}
