package io.dateline.timeline;

import io.dateline.development.DevelopmentEvent;
import io.dateline.development.Standing;
import io.dateline.log.Origin;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;

/** What each event means for the timelines. Reads no clock and nothing but its own tables, so that a replay gives equal rows. */
class TimelineHandler {

    private final TimelineTable table;
    private final Items items;
    private final Placing placing;

    TimelineHandler(TimelineTable table) {
        this.table = table;
        this.items = new Items(table::affiliations);
        this.placing = new Placing(table, items);
    }

    @EventHandler
    void on(DevelopmentEvent event, TrackingToken token, @Timestamp Instant recorded, MetaData origin) {
        long position = token.position().orElseThrow();
        List<State> open = table.open(event.development().value());
        if (!open.isEmpty() && open.get(open.size() - 1).from() >= position) {
            return; // Seen already.
        }
        List<State> now = now(event, open, recorded, position);
        placing.settled(event.development().value(), open, now, position)
                .forEach((development, states) -> table.replace(table.open(development), states));
        long ordinal = open.isEmpty() ? position : open.get(0).ordinal();
        table.add(new VersionRow(
                ordinal,
                position,
                event,
                String.valueOf(origin.get(Origin.AUTHOR)),
                String.valueOf(origin.get(Origin.CLIENT))));
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
        return KnownStates.after(
                () -> table.first(open.get(0)).standing(),
                open,
                event,
                Standing.after(before.standing(), event),
                reported,
                position,
                then -> item(then, before.recorded(), recorded, position));
    }

    @EventHandler
    void on(ActorRegistered event, TrackingToken token) {
        affiliate(event.actor(), event.details().affiliations(), token);
    }

    @EventHandler
    void on(ActorRevised event, TrackingToken token) {
        affiliate(event.actor(), event.details().affiliations(), token);
    }

    /** Developments of the actor and of all who act for it move to the timelines they now belong to. */
    private void affiliate(String actor, List<Affiliation> affiliations, TrackingToken token) {
        if (table.affiliations(actor).equals(affiliations)) {
            return;
        }
        table.affiliate(actor, affiliations);
        long position = token.position().orElseThrow();
        for (State before : table.on(Lane.actor(actor))) {
            boolean outOfOrder = Boolean.TRUE.equals(before.item().outOfOrder());
            State after = items.again(before, before.when(), outOfOrder, position);
            if (before.from() < position && !after.item().equals(before.item())) {
                table.replace(List.of(before), List.of(after));
            }
        }
        table.write();
    }

    private TimelineItem item(Standing standing, Instant recorded, Instant changed, long position) {
        return items.of(standing, When.of(standing.details().bounds()), false, recorded, changed, position);
    }
}
