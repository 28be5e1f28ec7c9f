package io.dateline.timeline;

import io.dateline.timeline.Chronology.Placement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds where in time developments stand from an event on that are placed after or before each other. What was known of each of
 * them at a second decides what follows for the others at that second.
 */
class Placing {

    private final TimelineTable table;

    Placing(TimelineTable table) {
        this.table = table;
    }

    /** What holds in a span of knowledge, epoch seconds, of each development. */
    record Span(long from, long to, Map<String, Verdict> verdicts) {}

    record Verdict(When when, boolean outOfOrder) {}

    /** The places in time of all that are placed with the subject in each span of knowledge; empty where nothing is placed. */
    List<Span> spans(Map<String, List<State>> members) {
        boolean placed = members.values().stream()
                .flatMap(List::stream)
                .anyMatch(state -> !state.item().placedAgainst().isEmpty());
        return placed ? cut(members) : List.of();
    }

    /** All that a chain of placements leads to, in whatever direction and at whatever time it was known. */
    Map<String, List<State>> together(String subject, List<State> before, List<State> now) {
        Map<String, List<State>> members = new LinkedHashMap<>(Map.of(subject, now));
        Set<String> seen = new HashSet<>(Set.of(subject));
        Deque<String> ask = new ArrayDeque<>();
        neighbours(subject, before, now).stream().filter(seen::add).forEach(ask::add);
        while (!ask.isEmpty()) {
            String id = ask.poll();
            List<State> states = table.open(id);
            if (!states.isEmpty()) {
                members.put(id, states);
                neighbours(id, List.of(), states).stream().filter(seen::add).forEach(ask::add);
            }
        }
        return members;
    }

    private Set<String> neighbours(String id, List<State> before, List<State> now) {
        Set<String> neighbours = new LinkedHashSet<>(table.placedAgainst(id));
        for (List<State> states : List.of(before, now)) {
            states.forEach(state -> neighbours.addAll(state.item().bound()));
        }
        return neighbours;
    }

    private static List<Span> cut(Map<String, List<State>> members) {
        long[] cuts = members.values().stream()
                .flatMap(List::stream)
                .flatMapToLong(state -> LongStream.of(state.knownFrom(), state.knownTo()))
                .sorted()
                .distinct()
                .toArray();
        List<Span> spans = new ArrayList<>();
        for (int cut = 1; cut < cuts.length; cut++) {
            spans.add(new Span(cuts[cut - 1], cuts[cut], verdicts(members.values(), cuts[cut - 1])));
        }
        return spans;
    }

    /** Only what stands then counts: something that never happened has nothing before or behind it; for the merged, the other goes on. */
    private static Map<String, Verdict> verdicts(Collection<List<State>> members, long second) {
        List<TimelineItem> present = members.stream()
                .flatMap(List::stream)
                .filter(state -> state.covers(second))
                .sorted(Comparator.comparingLong(State::ordinal))
                .map(State::item)
                .toList();
        Map<String, Extent> own = new HashMap<>();
        Map<String, String> mergers = new HashMap<>();
        for (TimelineItem item : present) {
            if (item.counts()) {
                own.put(item.id().value(), Extent.of(item.standing().details()));
            } else if (item.mergedInto() != null) {
                mergers.put(item.id().value(), item.mergedInto());
            }
        }
        Set<String> retracted = present.stream()
                .filter(item -> item.reason() != null)
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        List<Placement> said = present.stream()
                .filter(item -> item.reason() == null)
                .flatMap(item -> item.placements().stream())
                .flatMap(placement -> placement.among(mergers).stream())
                .toList();
        Chronology chronology = new Chronology(
                own,
                said.stream()
                        .filter(placement -> own.containsKey(placement.earlier()) && own.containsKey(placement.later()))
                        .toList());
        Set<String> outOfOrder = Stream.concat(
                        chronology.aside().stream(),
                        said.stream()
                                .filter(placement -> retracted.contains(placement.earlier())
                                        || retracted.contains(placement.later())))
                .map(Placement::subject)
                .collect(Collectors.toSet());
        Map<String, Verdict> verdicts = new HashMap<>();
        chronology.all().forEach((id, when) -> verdicts.put(id, new Verdict(when, outOfOrder.contains(id))));
        return verdicts;
    }
}
