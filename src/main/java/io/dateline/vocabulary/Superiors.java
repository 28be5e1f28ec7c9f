package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** For whom an actor acted at a date: its offices and the bodies it is part of, and theirs in turn. */
public final class Superiors {

    private Superiors() {}

    /**
     * @param at bounds of the date; an affiliation counts whose period may have held then
     * @param affiliations of each actor by id; empty where an actor has none
     * @return ids, nearest first, without the actor itself
     */
    public static Set<String> of(String actor, Bounds at, Function<String, List<Affiliation>> affiliations) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> ask = new ArrayDeque<>(List.of(actor));
        while (!ask.isEmpty()) {
            for (Affiliation tie : affiliations.apply(ask.poll())) {
                if (tie.relation().carries()
                        && tie.heldAt(at)
                        && !tie.actor().equals(actor)
                        && found.add(tie.actor())) {
                    ask.add(tie.actor());
                }
            }
        }
        return found;
    }
}
