package io.dateline.duplicate;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Details;
import io.dateline.development.Participant;
import io.dateline.development.Place;
import io.dateline.development.Role;
import io.dateline.duplicate.Profile.Part;
import io.dateline.duplicate.Profile.Spot;
import io.dateline.duplicate.Profile.Who;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Relation;
import io.dateline.vocabulary.Superiors;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes developments apart, with the actors of one state of the vocabulary. */
final class Profiles {

    private static final Set<Relation> BELONGING = EnumSet.of(Relation.MEMBER_OF, Relation.AFFILIATE_OF);

    /** Of those that an actor acts for, and of those it belongs to, the nearest: they are kept with every development. */
    private static final int MOST = 40;

    private final Map<String, ActorDetails> actors;
    private final Analysis analysis;

    Profiles(Map<String, ActorDetails> actors) {
        this.actors = actors;
        this.analysis = new Analysis(actors);
    }

    Profile of(Details details) {
        Bounds bounds = details.bounds();
        EdtfDate date = details.date() == null ? null : EdtfDate.parse(details.date());
        Days days = Days.of(bounds, date != null && (date.approximate() || date.uncertain()));
        List<Word> title = analysis.words(OwnDate.leftOut(details.title(), days));
        return new Profile(
                days,
                details.kind(),
                details.participants().stream().map(who -> who(who, bounds)).toList(),
                details.themes(),
                details.place() == null ? null : spot(details.place()),
                title.isEmpty() ? null : Keys.hash(title),
                analysis.words(OwnDate.leftOut(details.title() + "\n" + details.summary(), days)));
    }

    private Spot spot(Place place) {
        return new Spot(
                place,
                analysis.words(place.name()).stream().map(Word::stem).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Who who(Participant participant, Bounds at) {
        List<String> superiors = Superiors.of(participant.actor(), at, this::affiliations).stream()
                .limit(MOST)
                .toList();
        List<String> circles = Stream.concat(Stream.of(participant.actor()), superiors.stream())
                .flatMap(actor -> affiliations(actor).stream())
                .filter(tie -> BELONGING.contains(tie.relation()) && tie.heldAt(at))
                .map(Affiliation::actor)
                .distinct()
                .limit(MOST)
                .toList();
        return new Who(participant.actor(), part(participant.role()), superiors, circles);
    }

    private List<Affiliation> affiliations(String actor) {
        ActorDetails known = actors.get(actor);
        return known == null ? List.of() : known.affiliations();
    }

    private static Part part(Role role) {
        return switch (role) {
            case INITIATOR, SPEAKER -> Part.ACTS;
            case TARGET -> Part.SUFFERS;
            case HOST, PARTY, MEDIATOR -> Part.SHARES;
            case AFFECTED -> Part.CONCERNED;
        };
    }
}
