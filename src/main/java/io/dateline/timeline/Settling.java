package io.dateline.timeline;

import io.dateline.timeline.Placing.Span;
import io.dateline.timeline.Placing.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Works out what follows from what is said: where in time it puts a development and those placed with it, and how far each is to be
 * relied on. Either may change in the middle of a span of knowledge, when more came to be known of another development, or one
 * more of its own sources came out; the span is then told as several states.
 */
class Settling {

    private final Placing placing;
    private final Items items;

    Settling(Placing placing, Items items) {
        this.placing = placing;
        this.items = items;
    }

    /**
     * @param before the states of the subject that stood up to the event
     * @param now those that stand from it on
     * @return the states from the event on of all that are concerned; a state that stays as it is is the same object
     */
    Map<String, List<State>> settled(String subject, List<State> before, List<State> now, long position) {
        Map<String, List<State>> members = placing.together(subject, before, now);
        List<Span> spans = placing.spans(members);
        Map<String, List<State>> settled = new LinkedHashMap<>();
        members.forEach((id, states) -> settled.put(
                id,
                states.stream()
                        .flatMap(state -> pieces(state, spans, position).stream())
                        .toList()));
        return settled;
    }

    private List<State> pieces(State state, List<Span> spans, long position) {
        TreeSet<Long> cuts = new TreeSet<>(List.of(state.knownFrom()));
        Verdict last = null;
        for (Span span : spans) {
            if (state.covers(span.from())) {
                Verdict next = verdict(state, span);
                if (last != null && !last.equals(next)) {
                    cuts.add(span.from());
                }
                last = next;
            }
        }
        items.corroborated(state).filter(second -> state.knownFrom() < second).ifPresent(cuts::add);
        List<State> pieces = new ArrayList<>();
        for (long from : cuts) {
            Long next = cuts.higher(from);
            pieces.add(piece(state.known(from, next == null ? state.knownTo() : next), state, spans, position));
        }
        return pieces;
    }

    private State piece(State piece, State state, List<Span> spans, long position) {
        Verdict verdict = spans.stream()
                .filter(span -> span.from() <= piece.knownFrom() && piece.knownFrom() < span.to())
                .map(span -> verdict(piece, span))
                .findFirst()
                .orElse(alone(piece));
        boolean whole = piece.knownFrom() == state.knownFrom() && piece.knownTo() == state.knownTo();
        return whole && stands(state, verdict)
                ? state
                : items.again(piece, verdict.when(), verdict.outOfOrder(), position);
    }

    /** Whether it says what follows already, as nearly always: making it again would cost as much as the event itself. */
    private boolean stands(State state, Verdict verdict) {
        return state.when().equals(verdict.when())
                && verdict.outOfOrder() == Boolean.TRUE.equals(state.item().outOfOrder())
                && items.assessment(state).equals(state.item().assessment());
    }

    private static Verdict verdict(State state, Span span) {
        return span.verdicts().getOrDefault(state.item().id().value(), alone(state));
    }

    private static Verdict alone(State state) {
        return new Verdict(When.of(state.item().standing().details().bounds()), false);
    }
}
