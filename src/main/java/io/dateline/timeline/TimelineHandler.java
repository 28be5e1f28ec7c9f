package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.development.Standing;
import io.dateline.log.Origin;
import io.dateline.provenance.ProvenanceEvent.PublishersAdopted;
import io.dateline.timeline.Ties.Tie;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.VocabularyEvent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;

/** What each event means for the timelines. Reads no clock and nothing but its own tables, so that a replay gives equal rows. */
class TimelineHandler {

    private final TimelineTable table;
    private final Items items;
    private final Settling settling;

    TimelineHandler(TimelineTable table) {
        this.table = table;
        this.items = new Items(table::ties, table::provenance);
        this.settling = new Settling(new Placing(table), items);
    }

    @EventHandler
    void on(DevelopmentEvent event, TrackingToken token, @Timestamp Instant recorded, MetaData origin) {
        long position = token.position().orElseThrow();
        List<State> open = event instanceof Recorded
                ? table.openBefore(position, event.development().value())
                : table.open(event.development().value());
        if (!open.isEmpty() && open.get(open.size() - 1).from() >= position) {
            return; // Seen already.
        }
        List<State> now = now(event, open, recorded, position);
        Map<String, List<State>> settled = settling.settled(event.development().value(), open, now, position);
        settled.forEach((development, states) -> table.replace(table.open(development), states));
        long ordinal = open.isEmpty() ? position : open.get(0).ordinal();
        VersionRow version = new VersionRow(
                ordinal,
                position,
                event,
                String.valueOf(origin.get(Origin.AUTHOR)),
                String.valueOf(origin.get(Origin.CLIENT)));
        table.add(
                version,
                version.isCorrection()
                        ? lanes(open, settled.get(event.development().value()))
                        : Set.of());
    }

    /**
     * Where it stood before and where it stands now: a correction concerns both. Also whom and what it names itself, who may be
     * merged into others at the moment and stand for themselves again later.
     */
    private static Set<Lane> lanes(List<State> before, List<State> now) {
        Set<Lane> lanes = new LinkedHashSet<>();
        for (List<State> states : List.of(before, now)) {
            if (!states.isEmpty()) {
                TimelineItem item = states.get(states.size() - 1).item();
                lanes.addAll(Lane.of(item).keySet());
                item.participants().forEach(who -> lanes.add(Lane.actor(who.actor())));
                item.themes().forEach(theme -> lanes.add(Lane.theme(theme)));
            }
        }
        return lanes;
    }

    /** The states of the development itself from the event on, where its own date puts them. */
    private List<State> now(DevelopmentEvent event, List<State> open, Instant recorded, long position) {
        long reported = Reported.second(event, recorded);
        if (open.isEmpty()) {
            Standing standing = Standing.after(null, event);
            When when = When.of(standing.details().bounds());
            TimelineItem item = item(standing, recorded, recorded, position);
            return List.of(new State(position, position, reported, State.ALWAYS, when, item));
        }
        TimelineItem before = open.get(open.size() - 1).item();
        Standing after = Standing.after(before.standing(), event);
        Function<Standing, TimelineItem> show = then -> item(then, before.recorded(), recorded, position);
        if (event instanceof Corrected corrected && corrected.restores() != null) {
            List<State> then = table.atVersion(open.get(0), corrected.restores());
            return KnownStates.restored(open, then, after, reported, position, show);
        }
        return KnownStates.after(
                () -> table.first(open.get(0)).standing(), open, event, after, reported, position, show);
    }

    /** Developments of the actor or theme, and of all who act for the actor, move to the timelines they now belong to. */
    @EventHandler
    void on(VocabularyEvent event, TrackingToken token) {
        TermId id = event.term();
        Tie before = table.ties().get(id);
        Tie now = new Tie(
                event.details() instanceof ActorDetails actor ? actor.affiliations() : List.of(),
                event.mergedInto(before.mergedInto()));
        if (now.equals(before)) {
            return;
        }
        long position = token.position().orElseThrow();
        table.forEachState(tied(id, position, now), was -> {
            boolean outOfOrder = Boolean.TRUE.equals(was.item().outOfOrder());
            State after = items.again(was, was.when(), outOfOrder, position);
            if (was.from() < position && !after.item().equals(was.item())) {
                table.replace(List.of(was), List.of(after));
            }
        });
    }

    /** @return the lanes of all that may now stand elsewhere, or with others */
    private Set<Lane> tied(TermId id, long position, Tie now) {
        Ties ties = table.ties();
        Set<Lane> touched = new LinkedHashSet<>(List.of(Lane.of(id), Lane.of(id, ties)));
        String into = now.mergedInto() == null ? id.value() : ties.survivor(new TermId(id.type(), now.mergedInto()));
        List<Affiliation> before = ties.affiliations(into);
        table.tie(id, position, now);
        // What stood there stays as it is, unless the survivor now acts for others: it may be a third of the store.
        if (!ties.survivor(id).equals(into) || !ties.affiliations(into).equals(before)) {
            touched.add(Lane.of(id, ties));
        }
        return touched;
    }

    /** Every development is looked at anew: its sources may be more, or less, independent of each other than was known. */
    @EventHandler
    void on(PublishersAdopted event, TrackingToken token) {
        long position = token.position().orElseThrow();
        if (!table.adopt(position, event.provenance())) {
            return; // Seen already.
        }
        table.forEachDevelopment(development -> {
            List<State> open = table.open(development);
            settling.settled(development, open, open, position)
                    .forEach((id, states) -> table.replace(table.open(id), states));
        });
    }

    private TimelineItem item(Standing standing, Instant recorded, Instant changed, long position) {
        When when = When.of(standing.details().bounds());
        return items.of(standing, when, false, recorded, changed, position, State.ALWAYS);
    }
}
