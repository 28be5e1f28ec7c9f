package io.dateline.development;

import io.dateline.date.EdtfDate;
import io.dateline.document.Entries;
import io.dateline.document.MergePatch;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.Kinds;
import io.dateline.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What details must fulfil beyond their form: known words, parts that fit together, and dates that may be right. */
@Component
public class DetailRules {

    private final Vocabulary vocabulary;
    private final Entries entries;
    private final JsonMapper json;
    private final Kinds kinds;
    private final Placements placements;
    private final Clock clock;

    DetailRules(
            Vocabulary vocabulary, Entries entries, JsonMapper json, Kinds kinds, Placements placements, Clock clock) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.json = json;
        this.kinds = kinds;
        this.placements = placements;
        this.clock = clock;
    }

    /**
     * The details with ids in place of names and aliases.
     *
     * @throws InvalidInput with every refused field
     */
    public Details checked(Details details) {
        List<FieldError> refusals = new ArrayList<>();
        Details canonical = details.withTerms(
                vocabulary.kind("kind", details.kind(), refusals::add),
                IntStream.range(0, details.participants().size())
                        .mapToObj(index -> participant(details, index, refusals))
                        .toList(),
                IntStream.range(0, details.themes().size())
                        .mapToObj(index -> vocabulary.theme(
                                "themes[" + index + "]", details.themes().get(index), refusals::add))
                        .toList(),
                IntStream.range(0, details.claims().size())
                        .mapToObj(index -> claim(details, index, refusals))
                        .toList());
        if (details.timeZone() != null
                && (details.date() == null || !EdtfDate.parse(details.date()).localTime())) {
            refusals.add(new FieldError(
                    "timeZone",
                    "goes with a date that has a local time, not with "
                            + (details.date() == null ? "none" : details.date()),
                    details.timeZone()));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        // Two names may have become the same id.
        return entries.valid(canonical);
    }

    /** Whether it can stand where its place among others is told, see {@link Placements#check}; asked only of what is new. */
    void placed(DevelopmentId subject, @Nullable Details before, Details now) {
        boolean told = before != null
                && Objects.equals(before.after(), now.after())
                && Objects.equals(before.before(), now.before())
                && Objects.equals(before.date(), now.date());
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

    private Participant participant(Details details, int index, List<FieldError> refusals) {
        Participant participant = details.participants().get(index);
        String field = "participants[" + index + "].actor";
        return new Participant(vocabulary.actor(field, participant.actor(), refusals::add), participant.role());
    }

    private Claim claim(Details details, int index, List<FieldError> refusals) {
        Claim claim = details.claims().get(index);
        String field = "claims[" + index + "]";
        if (claim.source() != null && claim.source() >= details.sources().size()) {
            refusals.add(new FieldError(
                    field + ".source", "there are only " + details.sources().size() + " sources", claim.source()));
        }
        @Nullable
        String claimant = claim.claimant() == null
                ? null
                : vocabulary.actor(field + ".claimant", claim.claimant(), refusals::add);
        return new Claim(
                claim.about(),
                claimant,
                claim.low(),
                claim.best(),
                claim.high(),
                claim.unit(),
                claim.text(),
                claim.source());
    }

    /** @throws InvalidInput where the result is not valid */
    Details patched(Details details, JsonNode changes) {
        return entries.read(MergePatch.apply(json.valueToTree(details), changes), Details.class);
    }
}
