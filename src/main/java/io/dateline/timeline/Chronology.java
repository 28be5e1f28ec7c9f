package io.dateline.timeline;

import io.dateline.date.Bounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts developments in time that are placed after or before each other. One that came after another cannot have begun before that
 * one was over, and the other cannot have lasted longer than the latest begin of the first; so each placement narrows both, and
 * what follows from it narrows others in turn. A placement that cannot be so together with those before it in the list, because
 * it closes a circle or leaves no second, is left aside.
 */
final class Chronology {

    /** That one development was over when another began; {@code subject} is the one of the two that says so. */
    record Placement(String earlier, String later, String subject) {

        /** The same where others go on for those that were merged; empty where the two have become one. */
        Optional<Placement> among(Map<String, String> mergers) {
            String before = survivor(earlier, mergers);
            String after = survivor(later, mergers);
            String says = survivor(subject, mergers);
            return before.equals(after) ? Optional.empty() : Optional.of(new Placement(before, after, says));
        }

        private static String survivor(String id, Map<String, String> mergers) {
            String survivor = id;
            // Mergers never go in a circle, but what was known of them at one time may.
            for (int step = 0; mergers.containsKey(survivor) && step < mergers.size(); step++) {
                survivor = mergers.get(survivor);
            }
            return survivor;
        }
    }

    private final Map<String, Extent> own;
    private final List<Placement> aside = new ArrayList<>();
    private final Map<String, When> all = new LinkedHashMap<>();

    /** @param own of every development that a placement names */
    Chronology(Map<String, Extent> own, List<Placement> placements) {
        this.own = own;
        List<Placement> possible = new ArrayList<>();
        int next = 0;
        while (next < placements.size()) {
            int more = most(possible, placements.subList(next, placements.size()));
            possible.addAll(placements.subList(next, next + more));
            next += more;
            if (next < placements.size()) {
                aside.add(placements.get(next++));
            }
        }
        all.putAll(place(possible));
    }

    /** How many of the next can be so as well, found by halving: what is impossible stays so with one more. */
    private int most(List<Placement> possible, List<Placement> next) {
        int least = 0;
        int most = next.size();
        int asked = most;
        while (least < most) {
            List<Placement> with = new ArrayList<>(possible);
            with.addAll(next.subList(0, asked));
            if (place(with) != null) {
                least = asked;
            } else {
                most = asked - 1;
            }
            asked = (least + most + 1) / 2;
        }
        return least;
    }

    Map<String, When> all() {
        return all;
    }

    List<Placement> aside() {
        return aside;
    }

    /** From one development to another along placements, both included; empty where none lead there. */
    static List<String> path(List<Placement> placements, String from, String to) {
        Deque<List<String>> paths = new ArrayDeque<>(List.of(List.of(from)));
        Set<String> seen = new HashSet<>(Set.of(from));
        while (!paths.isEmpty()) {
            List<String> path = paths.poll();
            String end = path.get(path.size() - 1);
            if (end.equals(to)) {
                return path;
            }
            for (Placement placement : placements) {
                if (placement.earlier().equals(end) && seen.add(placement.later())) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(placement.later());
                    paths.add(longer);
                }
            }
        }
        return List.of();
    }

    /** Null where the placements cannot all be so. */
    private @Nullable Map<String, When> place(List<Placement> placements) {
        Map<String, List<String>> later = new HashMap<>();
        placements.forEach(placement -> later.computeIfAbsent(placement.earlier(), none -> new ArrayList<>())
                .add(placement.later()));
        List<String> order = inOrder(placements, later);
        if (order == null) {
            return null;
        }
        Map<String, Extent> extents = new HashMap<>(own);
        Map<String, Integer> depths = new HashMap<>();
        for (String id : order) {
            for (String next : later.getOrDefault(id, List.of())) {
                extents.put(next, extents.get(next).notBefore(extents.get(id).ended()));
                depths.merge(next, depths.getOrDefault(id, 0) + 1, Math::max);
            }
        }
        for (int index = order.size() - 1; index >= 0; index--) {
            for (String next : later.getOrDefault(order.get(index), List.of())) {
                String id = order.get(index);
                extents.put(id, extents.get(id).notAfter(extents.get(next).began()));
            }
        }
        Map<String, When> placed = new LinkedHashMap<>();
        for (String id : order) {
            Extent extent = extents.get(id);
            if (extent.isImpossible()) {
                return null;
            }
            placed.put(id, new When(new Bounds(extent.earliest(), extent.latest()), depths.getOrDefault(id, 0)));
        }
        return placed;
    }

    /** Every development behind all that came before it (Kahn 1962); null where there is a circle. */
    private @Nullable List<String> inOrder(List<Placement> placements, Map<String, List<String>> later) {
        Map<String, Integer> waiting = new HashMap<>();
        placements.forEach(placement -> waiting.merge(placement.later(), 1, Integer::sum));
        Deque<String> free = new ArrayDeque<>();
        own.keySet().stream().sorted().filter(id -> !waiting.containsKey(id)).forEach(free::add);
        List<String> order = new ArrayList<>();
        while (!free.isEmpty()) {
            String id = free.poll();
            order.add(id);
            for (String next : later.getOrDefault(id, List.of())) {
                if (waiting.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return order.size() == own.size() ? order : null;
    }
}
