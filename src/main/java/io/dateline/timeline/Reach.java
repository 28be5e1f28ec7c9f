package io.dateline.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What leads from one to another, in however many steps. */
class Reach<T> {

    private final Map<T, Set<T>> next = new HashMap<>();

    void put(T one, T other) {
        next.computeIfAbsent(one, none -> new HashSet<>()).add(other);
    }

    /** Adds everything that the given ones lead to: hardly any of very many may lead anywhere. */
    void complete(Set<T> all) {
        Deque<T> ask = new ArrayDeque<>();
        next.keySet().stream().filter(all::contains).forEach(ask::add);
        while (!ask.isEmpty()) {
            next.getOrDefault(ask.poll(), Set.of()).stream().filter(all::add).forEach(ask::add);
        }
    }
}
