package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds ties that carry developments from an actor back to itself, all at one time. Times are looked at only where ties lead back at
 * all, which hardly any do, and there only those at which a tie begins: whatever holds at one time holds where its last tie begins.
 */
final class Circle {

    private record Tie(String from, String to, Affiliation told) {}

    private record Held(Tie tie, Bounds held) {}

    private final String actor;
    private final Map<String, List<Tie>> up = new HashMap<>();
    private final Map<String, List<Tie>> down = new HashMap<>();

    private Circle(String actor) {
        this.actor = actor;
    }

    /**
     * @param first the ties of the actor with which the circle may begin
     * @param ties of every actor that has any, by id
     * @return ids from the actor to the actor, by the fewest ties; empty where there is no circle
     */
    static List<String> of(String actor, List<Affiliation> first, Map<String, List<Affiliation>> ties) {
        Circle circle = new Circle(actor);
        circle.climb(first, ties);
        List<Held> back = circle.leadingBack();
        return back.stream()
                .map(tie -> tie.held().earliest())
                .distinct()
                .map(time -> circle.path(back, time))
                .filter(path -> !path.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** All that the actor is tied to by however many others, at whatever times. */
    private void climb(List<Affiliation> first, Map<String, List<Affiliation>> ties) {
        add(actor, first);
        reach(up, Tie::to, reached -> {
            if (!reached.equals(actor)) {
                add(reached, ties.getOrDefault(reached, List.of()));
            }
        });
    }

    private void add(String from, List<Affiliation> ties) {
        for (Affiliation told : ties) {
            if (told.relation().carries() && !told.actor().equals(from)) {
                Tie tie = new Tie(from, told.actor(), told);
                up.computeIfAbsent(from, none -> new ArrayList<>()).add(tie);
                down.computeIfAbsent(told.actor(), none -> new ArrayList<>()).add(tie);
            }
        }
    }

    /** Of these, those from which it can be reached. */
    private List<Held> leadingBack() {
        Set<String> leading = new HashSet<>();
        reach(down, Tie::from, leading::add);
        return up.values().stream()
                .flatMap(Collection::stream)
                .filter(tie -> leading.contains(tie.from()) && leading.contains(tie.to()))
                .map(tie -> new Held(tie, tie.told().span()))
                .toList();
    }

    private void reach(Map<String, List<Tie>> ways, Function<Tie, String> next, Consumer<String> found) {
        Set<String> seen = new HashSet<>(Set.of(actor));
        Deque<String> ask = new ArrayDeque<>(seen);
        found.accept(actor);
        while (!ask.isEmpty()) {
            for (Tie tie : ways.getOrDefault(ask.poll(), List.of())) {
                String reached = next.apply(tie);
                if (seen.add(reached)) {
                    found.accept(reached);
                    ask.add(reached);
                }
            }
        }
    }

    /** From the actor to the actor by the fewest of these ties that hold then. */
    private List<String> path(List<Held> ties, long time) {
        Map<String, List<String>> held = new HashMap<>();
        for (Held tie : ties) {
            if (tie.held().earliest() <= time && time <= tie.held().latest()) {
                held.computeIfAbsent(tie.tie().from(), none -> new ArrayList<>())
                        .add(tie.tie().to());
            }
        }
        Map<String, String> before = new HashMap<>();
        Deque<String> ask = new ArrayDeque<>(List.of(actor));
        while (!ask.isEmpty() && !before.containsKey(actor)) {
            String from = ask.poll();
            for (String to : held.getOrDefault(from, List.of())) {
                if (before.putIfAbsent(to, from) == null) {
                    ask.add(to);
                }
            }
        }
        return before.containsKey(actor) ? path(before) : List.of();
    }

    private List<String> path(Map<String, String> before) {
        List<String> path = new ArrayList<>(List.of(actor));
        do {
            path.add(before.get(path.get(path.size() - 1)));
        } while (!path.get(path.size() - 1).equals(actor));
        Collections.reverse(path);
        return path;
    }
}
