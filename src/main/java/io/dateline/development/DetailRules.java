package io.dateline.development;

import io.dateline.document.Entries;
import io.dateline.document.MergePatch;
import io.dateline.log.Log;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.provenance.Publishers;
import io.dateline.vocabulary.Kinds;
import io.dateline.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What details must fulfil beyond their form: known words, parts that fit together, and dates that may be right. */
@Component
public class DetailRules {

    /** Each is written again with every change of the development, and has a row of its own. */
    private static final int MOST_LINKS = 200;

    private final Vocabulary vocabulary;
    private final Entries entries;
    private final JsonMapper json;
    private final Kinds kinds;
    private final Placements placements;
    private final Publishers publishers;
    private final Log log;
    private final Clock clock;

    DetailRules(
            Vocabulary vocabulary,
            Entries entries,
            JsonMapper json,
            Kinds kinds,
            Placements placements,
            Publishers publishers,
            Log log,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.json = json;
        this.kinds = kinds;
        this.placements = placements;
        this.publishers = publishers;
        this.log = log;
        this.clock = clock;
    }

    /** What {@link #checked(Details, Details)} gives of what is said for the first time. */
    public Details checked(Details details) {
        return checked(details, null);
    }

    /**
     * The details with ids in place of names and aliases.
     *
     * @param before what stands already
     * @throws InvalidInput with every refused field
     */
    Details checked(Details details, @Nullable Details before) {
        List<FieldError> refusals = new ArrayList<>();
        DetailTerms terms = new DetailTerms(vocabulary);
        Details canonical = credited(terms.named(details, refusals::add), refusals);
        CitationRules.inside(details, refusals);
        CitationRules.standing(canonical, before, refusals);
        ClaimRules.check(canonical, before, refusals);
        located(details.place(), before == null ? null : before.place(), refusals);
        LocalTimes.check(details, before, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        // Two names may have become the same id.
        return terms.survivors(entries.valid(canonical), before);
    }

    private static void located(@Nullable Place place, @Nullable Place before, List<FieldError> refusals) {
        if (place != null && (place.lat() == null) != (place.lon() == null) && !place.equals(before)) {
            String given = place.lat() == null ? "lon" : "lat";
            refusals.add(new FieldError(
                    "place." + given,
                    "is no place on the map without " + (place.lat() == null ? "lat" : "lon")
                            + ": give both or neither",
                    place.lat() == null ? place.lon() : place.lat()));
        }
    }

    /** Ids in place of the names of wires. */
    private Details credited(Details details, List<FieldError> refusals) {
        List<Source> sources = new ArrayList<>();
        for (Source source : details.sources()) {
            String field = "sources[" + sources.size() + "].wire";
            sources.add(
                    source.wire() == null
                            ? source
                            : source.credited(publishers.wire(field, source.wire(), refusals::add)));
        }
        return details.with(details.claims(), sources);
    }

    /** One more source as it would be cited. @throws InvalidInput where it cannot be */
    Source source(Details details, Source source) {
        List<Source> sources = checked(details.withSource(source), details).sources();
        return sources.get(sources.size() - 1);
    }

    /** One more claim as it would be told. @throws InvalidInput where it cannot be */
    Telling telling(Details details, Telling telling) {
        List<Claim> claims = checked(details.withClaim(telling), details).claims();
        return telling.with(claims.get(claims.size() - 1).at(null, null));
    }

    /** @throws InvalidInput where there is more than a development holds */
    Details valid(Details details) {
        return entries.valid(details);
    }

    /** The source with another grade. @throws InvalidInput where there is no such grade */
    Source graded(Source source, @Nullable String reliability, @Nullable Integer credibility) {
        return entries.valid(source.graded(reliability, credibility));
    }

    /** @throws InvalidInput where a development would be linked to itself, to one that was never recorded, or to too many */
    void linkable(DevelopmentId id, List<Link> links, Link link) {
        if (links.size() >= MOST_LINKS) {
            throw new InvalidInput(
                    "target",
                    "is one more than the " + MOST_LINKS + " links of a development: give them a theme",
                    link.target());
        }
        if (link.target().equals(id.value())) {
            throw new InvalidInput("target", "is the development itself", link.target());
        }
        if (log.lastPositionOf(link.target()) == 0) {
            throw new InvalidInput(
                    "target", "there is no development '" + link.target() + "': record it first", link.target());
        }
    }

    /** How it stands, with how far it is to be relied on by what is known of publishers now. */
    Assessed assessed(Standing standing) {
        return Assessed.of(standing, publishers.now());
    }

    /** Whether it can stand where its place among others is told, see {@link Placements#check}; asked only of what is new. */
    void placed(DevelopmentId subject, @Nullable Details before, Details now) {
        boolean told = before != null
                && Objects.equals(before.after(), now.after())
                && Objects.equals(before.before(), now.before())
                && Objects.equals(before.date(), now.date())
                && Objects.equals(before.timeZone(), now.timeZone());
        if (now.placed() && !told) {
            placements.check(subject, before, now);
        }
    }

    /**
     * Which dates of new details look wrong; null where none does.
     *
     * @throws UnlikelyDate where one does and nobody confirmed it
     */
    public @Nullable List<Unlikely> unlikely(Details details, boolean confirmed) {
        Doubts doubts = plausibility(details).of(details);
        doubts.confirmed(confirmed);
        return doubts.flags();
    }

    /** The same for details that are corrected: what looks wrong there already was confirmed before. */
    @Nullable
    List<Unlikely> unlikely(Details before, Details now, @Nullable Source telling, boolean confirmed) {
        Plausibility rules = plausibility(now);
        Doubts doubts = telling == null ? rules.of(now) : rules.of(now, telling);
        doubts.since(plausibility(before).of(before)).confirmed(confirmed);
        return doubts.flags();
    }

    /** The same for one more source, which can only bring the development nearer to its reports. */
    @Nullable
    List<Unlikely> unlikely(Details before, Source added, boolean confirmed) {
        plausibility(before).of("", added).confirmed(confirmed);
        Details now = before.withSource(added);
        return plausibility(now).of(now).flags();
    }

    private Plausibility plausibility(Details details) {
        // A report that came out this morning in Kiribati is of a day that has not begun elsewhere.
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
        boolean plannable =
                kinds.knows(details.kind()) && kinds.get(details.kind()).plannable();
        return new Plausibility(plannable, today);
    }

    /**
     * Claims that are not patched go on resting on the reports they rested on, wherever these stand in a patched list.
     *
     * @throws InvalidInput where the result is not valid, or a report that a claim rests on is left out
     */
    Details patched(Details details, JsonNode changes) {
        Details patched = entries.read(MergePatch.apply(json.valueToTree(details), changes), Details.class);
        if (!changes.has("sources") || changes.has("claims")) {
            return patched;
        }
        List<Telling> tellings = Telling.of(details, Retold.sources(details, patched)::now);
        for (int index = 0; index < tellings.size(); index++) {
            Source source = tellings.get(index).source();
            if (source != null && !patched.cites(source)) {
                throw new InvalidInput(
                        "sources",
                        "leaves out the report that claims[" + index
                                + "] rests on: withdraw that source, or change claims as well",
                        source.publisher());
            }
        }
        return Telling.write(patched, patched.sources(), tellings);
    }
}
