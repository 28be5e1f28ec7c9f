package io.dateline.timeline;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.DevelopmentEvent.Rewriting;
import io.dateline.development.Judgement.Absorbed;
import io.dateline.projection.Repairable;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.VocabularyEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from the log which developments belong to what is to be repaired: those that an actor or theme takes part in, by itself or by
 * whoever ever acted for it or was merged into it; and those whose place in time has to do with one of them. The log is read twice,
 * first for the actors and themes: who takes part in all the others would not fit into memory.
 */
class Concerned implements Repairable.Concern {

    private final @Nullable TermId term;
    private final Set<TermId> terms = new HashSet<>();
    private final Reach<TermId> under = new Reach<>();
    private final Set<String> developments;
    private final Reach<String> bound = new Reach<>();

    private boolean whole = true;

    /**
     * @param known those that are concerned in any case
     * @param term the actor or theme; null where a development is to be repaired
     */
    Concerned(Set<String> known, @Nullable TermId term) {
        this.developments = new HashSet<>(known);
        this.term = term;
    }

    @Override
    public void look(Consumer<Consumer<EventMessage<?>>> log) {
        if (term != null) {
            int before = terms.size();
            log.accept(message -> see(message, VocabularyEvent.class, this::see));
            terms.add(term);
            under.complete(terms);
            // At first there are none; one that comes to be under them later was passed over in what was seen before.
            whole &= before == 0 || terms.size() == before;
        }
        log.accept(message -> see(message, DevelopmentEvent.class, this::see));
    }

    private static <T> void see(EventMessage<?> message, Class<T> type, Consumer<T> see) {
        try {
            if (type.isAssignableFrom(message.getPayloadType())) {
                see.accept(type.cast(message.getPayload()));
            }
        } catch (SerializationException unreadable) {
            // It was set aside; what cannot be read concerns nobody yet.
        }
    }

    private void see(VocabularyEvent event) {
        if (event.details() instanceof ActorDetails actor) {
            actor.affiliations().forEach(tie -> under.put(Ties.actor(tie.actor()), event.term()));
        }
        String into = event.mergedInto(null);
        if (into != null) {
            under.put(new TermId(event.term().type(), into), event.term());
        }
    }

    private void see(DevelopmentEvent event) {
        String id = event.development().value();
        Details details = event instanceof Recorded recorded
                ? recorded.details()
                : event instanceof Rewriting rewriting ? rewriting.details() : null;
        if (details != null) {
            Stream.of(details.after(), details.before())
                    .flatMap(others -> TimelineItem.some(others).stream())
                    .forEach(other -> bind(id, other));
            if (terms(details).anyMatch(terms::contains)) {
                developments.add(id);
            }
        }
        if (event instanceof Absorbed absorbed) {
            bind(id, absorbed.merged());
        }
    }

    private static Stream<TermId> terms(Details details) {
        return Stream.concat(
                details.participants().stream().map(who -> Ties.actor(who.actor())),
                details.themes().stream().map(theme -> new TermId(TermType.THEME, theme)));
    }

    private void bind(String one, String other) {
        bound.put(one, other);
        bound.put(other, one);
    }

    @Override
    public Set<String> aggregates() {
        bound.complete(developments);
        return developments;
    }

    @Override
    public boolean isWhole() {
        return whole;
    }
}
