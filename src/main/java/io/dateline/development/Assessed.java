package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Provenance;
import io.dateline.provenance.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a development stands, with how far it is to be relied on.
 *
 * @param rule by which it has its status
 * @param independentSources publisher families among the sources that stand
 * @param reason why it is retracted
 */
@Schema(name = "Development")
public record Assessed(
        DevelopmentId id,
        long version,
        Status status,
        String rule,
        int independentSources,
        @Nullable String reason,
        @Nullable String confirmed,
        @Nullable String disputed,
        @Nullable String mergedInto,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> merged,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links,
        @Nullable List<Unlikely> unlikely,
        @JsonUnwrapped Details details) {

    static Assessed of(Standing standing, Provenance provenance) {
        Hand hand = standing.hand();
        Assessment assessment = assessment(standing, provenance, source -> true);
        return new Assessed(
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
                standing.details());
    }

    /**
     * By the rules and the publishers that are known there.
     *
     * @param out which sources were out
     */
    public static Assessment assessment(Standing standing, Provenance provenance, Predicate<Source> out) {
        Hand hand = standing.hand();
        return provenance.assess(
                hand.mergedInto() != null,
                standing.retracted(),
                hand.disputed() != null,
                hand.confirmed() != null,
                standing.details().sources().stream()
                        .filter(source -> source.withdrawn() == null && out.test(source))
                        .map(source -> provenance.family(source.publisher(), source.wire()))
                        .toList());
    }
}
