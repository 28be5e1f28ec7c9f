package io.dateline.timeline;

import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom each actor acts for, and into what actors and themes were merged, as far as the events handled so far say. */
final class Ties {

    /**
     * What places the developments of one actor or theme.
     *
     * @param mergedInto id of the one it is the same as; null where it stands for itself
     */
    record Tie(List<Affiliation> affiliations, @Nullable String mergedInto) {

        static final Tie NONE = new Tie(List.of(), null);
    }

    private final Map<TermId, Tie> ties = new HashMap<>();
    private final Map<TermId, Tie> merged = new LinkedHashMap<>();
    private final Map<String, List<Affiliation>> joined = new HashMap<>();

    Tie get(TermId id) {
        return ties.getOrDefault(id, Tie.NONE);
    }

    void put(TermId id, Tie tie) {
        ties.put(id, tie);
        joined.clear();
        if (tie.mergedInto() == null) {
            merged.remove(id);
        } else {
            merged.put(id, tie);
        }
    }

    /** What it is the same as in the end. Should several processes have merged in a circle, the way ends where it comes round. */
    String survivor(TermId id) {
        TermId at = id;
        Set<TermId> seen = new HashSet<>();
        for (Tie tie = merged.get(at); tie != null && seen.add(at); tie = merged.get(at)) {
            at = new TermId(id.type(), tie.mergedInto());
        }
        return at.value();
    }

    /** Of an actor and of all that are the same; none leads to one that was merged. */
    List<Affiliation> affiliations(String actor) {
        return joined.computeIfAbsent(actor, this::join);
    }

    private List<Affiliation> join(String actor) {
        List<Affiliation> all = new ArrayList<>(get(actor(actor)).affiliations());
        merged.forEach((id, tie) -> {
            if (id.type() == TermType.ACTOR && survivor(id).equals(actor)) {
                all.addAll(tie.affiliations());
            }
        });
        return all.stream()
                .map(tie -> new Affiliation(survivor(actor(tie.actor())), tie.relation(), tie.as(), tie.period()))
                .toList();
    }

    static TermId actor(String id) {
        return new TermId(TermType.ACTOR, id);
    }
}
