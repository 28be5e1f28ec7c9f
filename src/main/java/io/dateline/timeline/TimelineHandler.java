package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.Participant;
import io.dateline.development.Standing;
import io.dateline.log.Origin;
import io.dateline.timeline.Ties.Tie;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.Superiors;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.VocabularyEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<Lane> touched = new LinkedHashSet<>(List.of(Lane.of(id), Lane.of(id, table.ties())));
        table.tie(id, now);
        touched.add(Lane.of(id, table.ties()));
        Set<State> states = new LinkedHashSet<>();
        touched.forEach(lane -> states.addAll(table.on(lane)));
        long position = token.position().orElseThrow();
        for (State state : states) {
            TimelineItem was = state.item();
            TimelineItem item = item(was.standing(), was.recorded(), was.changed(), was.position());
            if (state.from() < position && !item.equals(was)) {
                table.replace(List.of(state), List.of(state.since(position, item)));
            }
        }
        table.write();
    }

    private TimelineItem item(Standing standing, Instant recorded, Instant changed, long position) {
        Details details = standing.details();
        Bounds bounds = TimelineTable.bounds(details.date(), details.timeZone());
        Ties ties = table.ties();
        List<Who> participants = details.participants().stream()
                .map(participant -> who(participant, bounds, ties))
                .toList();
        Map<String, String> mergedThemes = new LinkedHashMap<>();
        for (String theme : details.themes()) {
            String survivor = ties.survivor(new TermId(TermType.THEME, theme));
            if (!survivor.equals(theme)) {
                mergedThemes.put(theme, survivor);
            }
        }
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
                mergedThemes,
                details.place(),
                details.claims(),
                details.significance(),
                details.sources(),
                Reported.earliest(details.sources()),
                recorded,
                changed,
                position);
    }

    private static Who who(Participant participant, Bounds date, Ties ties) {
        String actor = participant.actor();
        String survivor = ties.survivor(Ties.actor(actor));
        return new Who(
                actor,
                participant.role(),
                survivor.equals(actor) ? null : survivor,
                List.copyOf(Superiors.of(survivor, date, ties::affiliations)));
    }
}
