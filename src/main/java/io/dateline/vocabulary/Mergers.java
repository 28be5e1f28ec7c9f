package io.dateline.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which terms of one type were merged into which others, and when. */
final class Mergers {

    /** That a term was merged into another, from a position up to one. */
    private record Merger(String into, long from, long to) {}

    private final Map<String, List<Merger>> mergers = new HashMap<>();
    private final Map<String, Set<String>> everMergedInto = new HashMap<>();

    void add(String id, String into, long from, long to) {
        mergers.computeIfAbsent(id, key -> new ArrayList<>()).add(new Merger(into, from, to));
        everMergedInto.computeIfAbsent(into, key -> new LinkedHashSet<>()).add(id);
    }

    /**
     * What a term was merged into in the end, as of a position; itself where it was not. Should several processes have merged in a
     * circle, the way ends where it comes round.
     */
    String survivor(String id, long position) {
        String at = id;
        Set<String> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            at = next(at, position);
        }
        return at;
    }

    private String next(String id, long position) {
        for (Merger merger : mergers.getOrDefault(id, List.of())) {
            if (merger.from() <= position && position < merger.to()) {
                return merger.into();
            }
        }
        return id;
    }

    /** Every id that was the same as this one as of a position, the one that they were merged into first. */
    Set<String> same(String id, long position) {
        Set<String> same = new LinkedHashSet<>();
        Deque<String> ask = new ArrayDeque<>(List.of(survivor(id, position)));
        while (!ask.isEmpty()) {
            String into = ask.poll();
            if (same.add(into)) {
                everMergedInto.getOrDefault(into, Set.of()).stream()
                        .filter(from -> next(from, position).equals(into))
                        .forEach(ask::add);
            }
        }
        return same;
    }
}
