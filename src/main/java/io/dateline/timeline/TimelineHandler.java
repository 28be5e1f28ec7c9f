package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.Standing;
import io.dateline.log.Origin;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Superiors;
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

    TimelineHandler(TimelineTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DevelopmentEvent event, TrackingToken token, @Timestamp Instant recorded, MetaData origin) {
        long position = token.position().orElseThrow();
        List<State> open = table.open(event.development().value());
        if (!open.isEmpty() && open.get(open.size() - 1).from() >= position) {
            return; // Seen already.
        }
        long reported = Reported.second(event, recorded);
        if (open.isEmpty()) {
            TimelineItem item = item(Standing.after(null, event), recorded, recorded, position);
            table.replace(List.of(), List.of(new State(position, position, reported, State.ALWAYS, item)));
        } else {
            TimelineItem before = open.get(open.size() - 1).item();
            Standing standing = Standing.after(before.standing(), event);
            table.replace(
                    open,
                    KnownStates.after(
                            () -> table.first(open.get(0)).standing(),
                            open,
                            event,
                            standing,
                            reported,
                            position,
                            then -> item(then, before.recorded(), recorded, position)));
        }
        long ordinal = open.isEmpty() ? position : open.get(0).ordinal();
        table.add(new VersionRow(
                ordinal,
                position,
                event,
                String.valueOf(origin.get(Origin.AUTHOR)),
                String.valueOf(origin.get(Origin.CLIENT))));
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
        long position = token.position().orElseThrow();
        table.affiliate(actor, position, affiliations);
        for (State before : table.on(Lane.actor(actor))) {
            TimelineItem was = before.item();
            TimelineItem item = item(was.standing(), was.recorded(), was.changed(), was.position());
            if (before.from() < position && !item.equals(was)) {
                table.replace(List.of(before), List.of(before.since(position, item)));
            }
        }
        table.write();
    }

    private TimelineItem item(Standing standing, Instant recorded, Instant changed, long position) {
        Details details = standing.details();
        Bounds bounds = TimelineTable.bounds(details.date(), details.timeZone());
        List<Who> participants = details.participants().stream()
                .map(participant -> new Who(
                        participant.actor(),
                        participant.role(),
                        List.copyOf(Superiors.of(participant.actor(), bounds, table::affiliations))))
                .toList();
        return new TimelineItem(
                standing.id(),
                standing.version(),
                standing.status(),
                standing.reason(),
                standing.unlikely(),
                details.date(),
                details.timeZone(),
                bounds.earliestDay(),
                bounds.latestDay(),
                details.kind(),
                details.title(),
                details.summary(),
                participants,
                details.themes(),
                details.place(),
                details.claims(),
                details.significance(),
                details.sources(),
                Reported.earliest(details.sources()),
                recorded,
                changed,
                position);
    }
}
