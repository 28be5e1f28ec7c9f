package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.development.Details;
import io.dateline.development.Hand;
import io.dateline.development.Participant;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Provenance;
import io.dateline.provenance.Status;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.Superiors;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes of what a development says what timelines show.
 *
 * @param provenance of sources, as it is known now
 * @param ties of actors and themes to others, as they are now
 */
record Items(Supplier<Ties> ties, Supplier<Provenance> provenance) {

    /** @param knownTo epoch second before which a source must have come out to be counted */
    TimelineItem of(
            Standing standing,
            When when,
            boolean outOfOrder,
            Instant recorded,
            Instant changed,
            long position,
            long knownTo) {
        Details details = standing.details();
        Hand hand = standing.hand();
        Assessment assessment = Reported.assessment(standing, provenance.get(), knownTo - 1);
        Ties known = ties.get();
        List<Who> participants = details.participants().stream()
                .map(participant -> who(participant, when.bounds(), known))
                .toList();
        Map<String, String> mergedThemes = new LinkedHashMap<>();
        for (String theme : details.themes()) {
            String survivor = known.survivor(new TermId(TermType.THEME, theme));
            if (!survivor.equals(theme)) {
                mergedThemes.put(theme, survivor);
            }
        }
        return new TimelineItem(
                standing.id(),
                standing.version(),
                assessment.status(),
                assessment.rule(),
                assessment.independentSources(),
                hand.retracted(),
                hand.confirmed(),
                hand.disputed(),
                hand.mergedInto(),
                standing.merged(),
                standing.links(),
                standing.unlikely(),
                details.date(),
                details.timeZone(),
                details.after(),
                details.before(),
                outOfOrder ? true : null,
                when.bounds().earliestDay(),
                when.bounds().latestDay(),
                details.kind(),
                details.title(),
                details.summary(),
                participants,
                details.themes(),
                mergedThemes,
                details.place(),
                details.claims(),
                Contested.of(details.claims(), details.sources()),
                details.significance(),
                details.sources(),
                Reported.earliest(details.sources()),
                recorded,
                changed,
                position);
    }

    /** By what was out before the state ended. */
    Assessment assessment(State state) {
        return Reported.assessment(state.item().standing(), provenance.get(), state.knownTo() - 1);
    }

    /** The second at which enough sources were out to corroborate it, where they were not all along. */
    Optional<Long> corroborated(State state) {
        Standing standing = state.item().standing();
        return Reported.assessment(standing, provenance.get(), state.knownTo() - 1)
                                .status()
                        == Status.CORROBORATED
                ? standing.details().sources().stream()
                        .map(Source::out)
                        .sorted()
                        .filter(second -> Reported.assessment(standing, provenance.get(), second)
                                        .status()
                                == Status.CORROBORATED)
                        .findFirst()
                : Optional.empty();
    }

    /** The state as it stands from that position on, in another place in time or for others to act for. */
    State again(State was, When when, boolean outOfOrder, long position) {
        TimelineItem item = was.item();
        return was.since(
                position,
                when,
                of(item.standing(), when, outOfOrder, item.recorded(), item.changed(), item.position(), was.knownTo()));
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
