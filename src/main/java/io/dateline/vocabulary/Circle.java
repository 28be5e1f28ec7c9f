package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds ties that carry developments from an actor back to itself, all at one time. */
final class Circle {

    /** A way up to an actor, and when all of it holds. */
    private record Way(String actor, Bounds held, @Nullable Way before) {}

    private final String actor;
    private final Map<String, List<Affiliation>> ties;
    private final Deque<Way> ask = new ArrayDeque<>();
    private final Map<String, List<Bounds>> seen = new HashMap<>();

    private Circle(String actor, Map<String, List<Affiliation>> ties) {
        this.actor = actor;
        this.ties = ties;
    }

    /**
     * @param first the ties of the actor with which the circle may begin
     * @param ties of every actor that has any, by id
     * @return ids from the actor to the actor, by the fewest ties; empty where there is no circle
     */
    static List<String> of(String actor, List<Affiliation> first, Map<String, List<Affiliation>> ties) {
        return new Circle(actor, ties).from(first);
    }

    private List<String> from(List<Affiliation> first) {
        follow(new Way(actor, Bounds.EVER, null), first);
        while (!ask.isEmpty()) {
            Way way = ask.poll();
            if (way.actor().equals(actor)) {
                return path(way);
            }
            follow(way, ties.getOrDefault(way.actor(), List.of()));
        }
        return List.of();
    }

    /** What was reached before for all of that time leads nowhere new. */
    private void follow(Way way, List<Affiliation> up) {
        for (Affiliation tie : up) {
            Bounds held =
                    tie.relation().carries() && !tie.actor().equals(way.actor()) ? both(way.held(), tie.span()) : null;
            List<Bounds> known = seen.computeIfAbsent(tie.actor(), none -> new ArrayList<>());
            if (held != null && known.stream().noneMatch(held::within)) {
                known.add(held);
                ask.add(new Way(tie.actor(), held, way));
            }
        }
    }

    private static @Nullable Bounds both(Bounds one, Bounds other) {
        return one.overlaps(other)
                ? new Bounds(Math.max(one.earliest(), other.earliest()), Math.min(one.latest(), other.latest()))
                : null;
    }

    private static List<String> path(Way last) {
        List<String> path = new ArrayList<>();
        for (Way way = last; way != null; way = way.before()) {
            path.add(way.actor());
        }
        Collections.reverse(path);
        return path;
    }
}
