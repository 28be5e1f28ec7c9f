package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Superiors;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;

/** What each event means for the timelines. Reads no clock and nothing but its own tables, so that a replay gives equal rows. */
class TimelineHandler {

    private final TimelineTable table;

    TimelineHandler(TimelineTable table) {
        this.table = table;
    }

    @EventHandler
    void on(DevelopmentEvent event, TrackingToken token, @Timestamp Instant recorded) {
        long position = token.position().orElseThrow();
        State before = table.current(event.development().value());
        if (before != null && before.from() >= position) {
            return; // Seen already.
        }
        Standing standing = Standing.after(before == null ? null : before.item().standing(), event);
        Instant first = before == null ? recorded : before.item().recorded();
        TimelineItem item = item(standing, first, recorded, position);
        table.replace(before, new State(before == null ? position : before.ordinal(), position, item));
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
            TimelineItem was = before.item();
            TimelineItem item = item(was.standing(), was.recorded(), was.changed(), was.position());
            if (before.from() < position && !item.equals(was)) {
                table.replace(before, new State(before.ordinal(), position, item));
            }
        }
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
                reported(details.sources()),
                recorded,
                changed,
                position);
    }

    /** The publication date of the source that may have come out first. */
    private static String reported(List<Source> sources) {
        return sources.stream()
                .map(Source::published)
                .min(Comparator.comparingLong(
                        published -> EdtfDate.parse(published).bounds().earliest()))
                .orElseThrow();
    }
}
