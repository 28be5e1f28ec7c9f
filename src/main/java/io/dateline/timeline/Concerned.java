package io.dateline.timeline;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Rewriting;
import io.dateline.development.Judgement.Absorbed;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.VocabularyEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from the log which developments belong to what is to be repaired: those that an actor or theme takes part in, by itself or by
 * whoever ever acted for it or was merged into it; and those whose place in time has to do with one of them.
 */
class Concerned {

    private final @Nullable TermId term;
    private final Map<TermId, Set<TermId>> under = new HashMap<>();
    private final Map<String, Set<String>> bound = new HashMap<>();
    private final Map<TermId, Set<String>> taking = new HashMap<>();

    /** @param term the actor or theme; null where a development is to be repaired */
    Concerned(@Nullable TermId term) {
        this.term = term;
    }

    void see(VocabularyEvent event) {
        if (event.details() instanceof ActorDetails actor) {
            actor.affiliations().forEach(tie -> put(under, Ties.actor(tie.actor()), event.term()));
        }
        String into = event.mergedInto(null);
        if (into != null) {
            put(under, new TermId(event.term().type(), into), event.term());
        }
    }

    void see(DevelopmentEvent event) {
        String id = event.development().value();
        Details details = event instanceof Recorded recorded
                ? recorded.details()
                : event instanceof Rewriting rewriting ? rewriting.details() : null;
        if (details != null) {
            Stream.of(details.after(), details.before())
                    .flatMap(others -> TimelineItem.some(others).stream())
                    .forEach(other -> bind(id, other));
        }
        if (event instanceof Absorbed absorbed) {
            bind(id, absorbed.merged());
        }
        if (details != null && term != null) {
            details.participants().forEach(who -> put(taking, Ties.actor(who.actor()), id));
            details.themes().forEach(theme -> put(taking, new TermId(TermType.THEME, theme), id));
        }
    }

    private void bind(String one, String other) {
        put(bound, one, other);
        put(bound, other, one);
    }

    private static <K, V> void put(Map<K, Set<V>> map, K key, V value) {
        map.computeIfAbsent(key, none -> new HashSet<>()).add(value);
    }

    /** @param known those that are concerned in any case */
    Set<String> all(Set<String> known) {
        Set<String> developments = new HashSet<>(known);
        if (term != null) {
            closure(Set.of(term), under).forEach(one -> developments.addAll(taking.getOrDefault(one, Set.of())));
        }
        return closure(developments, bound);
    }

    private static <T> Set<T> closure(Set<T> first, Map<T, Set<T>> next) {
        Set<T> all = new HashSet<>(first);
        Deque<T> ask = new ArrayDeque<>(List.copyOf(first));
        while (!ask.isEmpty()) {
            next.getOrDefault(ask.poll(), Set.of()).stream().filter(all::add).forEach(ask::add);
        }
        return all;
    }
}
