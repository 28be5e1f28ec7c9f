package io.dateline.timeline;

import io.dateline.development.Link;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
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

    /**
     * Every state at each second at which the sources had something new of it, in the order of those seconds instead of the dates:
     * what a playback of what was reported reads.
     */
    static final Lane REPORTED = new Lane("reported");

    static Lane actor(String actor) {
        return new Lane("actor:" + actor);
    }

    /** Of an actor or a theme itself. */
    static Lane of(TermId id) {
        return id.type() == TermType.ACTOR ? actor(id.value()) : theme(id.value());
    }

    /** Of what an actor or a theme is the same as. */
    static Lane of(TermId id, Ties ties) {
        return of(new TermId(id.type(), ties.survivor(id)));
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

    /** Of the developments that link to one: read in order to find them, not shown. */
    static Lane linkingTo(String development) {
        return new Lane("link:" + development);
    }

    /** The same of those alone that link to it as to what stands beside them: few of very many may do so. */
    static Lane besides(String development) {
        return new Lane("beside:" + development);
    }

    /** Every lane an item stands on, and whether directly: not only by someone who acts for the actor. */
    static Map<Lane, Boolean> of(TimelineItem item) {
        Map<Lane, Boolean> lanes = new LinkedHashMap<>();
        lanes.put(ALL, true);
        Set<String> direct = new TreeSet<>();
        Set<String> actors = new TreeSet<>();
        for (Who who : item.participants()) {
            direct.add(who.present());
            actors.add(who.present());
            actors.addAll(who.actsFor());
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
        item.presentThemes().forEach(theme -> lanes.put(theme(theme), true));
        if (item.place() != null && item.place().country() != null) {
            lanes.put(country(item.place().country()), true);
        }
        for (Link link : item.links()) {
            lanes.put(linkingTo(link.target()), true);
            if (link.type().direction() == Link.Direction.BESIDE) {
                lanes.put(besides(link.target()), true);
            }
        }
        item.placedAgainst().forEach(other -> lanes.put(placedAgainst(other), true));
        return lanes;
    }
}
