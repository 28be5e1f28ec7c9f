package io.dateline.timeline;

import io.dateline.development.Details;
import io.dateline.development.Standing;
import io.dateline.timeline.TimelineItem.Who;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Superiors;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Makes of what a development says what timelines show.
 *
 * @param affiliations of each actor by id
 */
record Items(Function<String, List<Affiliation>> affiliations) {

    TimelineItem of(
            Standing standing, When when, boolean outOfOrder, Instant recorded, Instant changed, long position) {
        Details details = standing.details();
        List<Who> participants = details.participants().stream()
                .map(participant -> new Who(
                        participant.actor(),
                        participant.role(),
                        List.copyOf(Superiors.of(participant.actor(), when.bounds(), affiliations))))
                .toList();
        return new TimelineItem(
                standing.id(),
                standing.version(),
                standing.status(),
                standing.reason(),
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
                details.place(),
                details.claims(),
                details.significance(),
                details.sources(),
                Reported.earliest(details.sources()),
                recorded,
                changed,
                position);
    }

    /** The state as it stands from that position on, in another place in time or for others to act for. */
    State again(State was, When when, boolean outOfOrder, long position) {
        TimelineItem item = was.item();
        return was.since(
                position,
                when,
                of(item.standing(), when, outOfOrder, item.recorded(), item.changed(), item.position()));
    }
}
