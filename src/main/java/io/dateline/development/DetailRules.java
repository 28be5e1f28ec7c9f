package io.dateline.development;

import io.dateline.date.EdtfDate;
import io.dateline.document.Entries;
import io.dateline.document.MergePatch;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What details must fulfil beyond their form: known words, and parts that fit together. */
@Component
public class DetailRules {

    private final Vocabulary vocabulary;
    private final Entries entries;
    private final JsonMapper json;

    DetailRules(Vocabulary vocabulary, Entries entries, JsonMapper json) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.json = json;
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
        if (details.timeZone() != null && !EdtfDate.parse(details.date()).localTime()) {
            refusals.add(new FieldError(
                    "timeZone",
                    "goes with a date that has a local time, not with " + details.date(),
                    details.timeZone()));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        // Two names may have become the same id.
        return entries.valid(canonical);
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
