package io.dateline.development;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of a development. {@code confirmUnlikely} says that dates that look wrong are right; without it they are
 * refused with {@link UnlikelyDate}. Sources and claims are named by their place in the lists that the sender has seen, from 0.
 */
public sealed interface DevelopmentCommand {

    /** Answered with the {@link Standing} as first recorded, the same again for the same details. */
    record Record(@TargetAggregateIdentifier DevelopmentId development, Details details, boolean confirmUnlikely)
            implements DevelopmentCommand {}

    /** Takes over what a file says: records it if new, corrects what the file says otherwise than last time. Answered with {@link Adopted}. */
    record Adopt(
            @TargetAggregateIdentifier DevelopmentId development,
            Details details,
            Upstream upstream,
            String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    /**
     * The same for what was recorded by mistake and retracted for that reason alone: it is reinstated with what the file says now,
     * known since the reports of the file came out.
     *
     * @param reason why it is reinstated
     */
    record AdoptAgain(@TargetAggregateIdentifier DevelopmentId development, Adopt saying, String reason)
            implements DevelopmentCommand {}

    /**
     * Goes back to what stood before another system corrected it, as if it never had.
     *
     * @param upstream what that system had said before
     * @param since when its corrections have counted
     * @param restores the version that stood before
     * @param sources that were attached with them
     * @param claims that were attached with them to sources that stood there already
     */
    record Revert(
            @TargetAggregateIdentifier DevelopmentId development,
            Why why,
            Details details,
            Upstream upstream,
            @Nullable Instant since,
            long restores,
            List<Source> sources,
            List<Telling> claims)
            implements DevelopmentCommand {}

    /** @param changes to the details, as a merge patch (RFC 7396) */
    record Correct(
            @TargetAggregateIdentifier DevelopmentId development, Why why, JsonNode changes, boolean confirmUnlikely)
            implements DevelopmentCommand {}

    record AddSource(
            @TargetAggregateIdentifier DevelopmentId development,
            @Nullable Long expected,
            Source source,
            @Nullable String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    /**
     * Adds reports of the same event and what they claim, all that can be added or, where one of them is refused, none; what stands
     * there already is left out. Whoever withdraws a report again takes its claims along.
     *
     * @param claims that rest on these reports, and answer none or each other
     */
    record Attach(
            @TargetAggregateIdentifier DevelopmentId development,
            List<Source> sources,
            List<Telling> claims,
            @Nullable String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {

        /** The reports of another telling, with the claims that rest on them; where there is one report, all claims do. */
        public static Attach all(DevelopmentId development, Details told, boolean confirmUnlikely) {
            Source only = told.sources().size() == 1 ? told.sources().get(0) : null;
            List<Telling> claims = Telling.of(told).stream()
                    .map(telling -> resting(telling, only).answering(answered -> resting(answered, only)))
                    .filter(telling -> telling.source() != null)
                    .toList();
            String reason = "It tells of the same event: " + told.title();
            return new Attach(development, told.sources(), claims, reason, confirmUnlikely);
        }

        private static Telling resting(Telling telling, @Nullable Source only) {
            return telling.source() == null ? telling.toldBy(only) : telling;
        }
    }

    /**
     * Goes back to what stood before these reports were withdrawn, by a mistake that was no judgement of them; each as it stands.
     * Answered with the {@link Standing}.
     */
    record CiteAgain(@TargetAggregateIdentifier DevelopmentId development, List<Source> withdrawn, String reason)
            implements DevelopmentCommand {}

    record WithdrawSource(@TargetAggregateIdentifier DevelopmentId development, Why why, int place)
            implements DevelopmentCommand {}

    /** A grade that is left out is taken away. */
    record GradeSource(
            @TargetAggregateIdentifier DevelopmentId development,
            Why why,
            int place,
            @Nullable String reliability,
            @Nullable Integer credibility)
            implements DevelopmentCommand {}

    /** @param source a report that is not cited yet and tells the claim */
    record AddClaim(
            @TargetAggregateIdentifier DevelopmentId development,
            @Nullable Long expected,
            Claim claim,
            @Nullable Source source,
            @Nullable String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    record WithdrawClaim(@TargetAggregateIdentifier DevelopmentId development, Why why, int place)
            implements DevelopmentCommand {}

    record Confirm(@TargetAggregateIdentifier DevelopmentId development, Why why) implements DevelopmentCommand {}

    record WithdrawConfirmation(@TargetAggregateIdentifier DevelopmentId development, Why why)
            implements DevelopmentCommand {}

    record Dispute(@TargetAggregateIdentifier DevelopmentId development, Why why) implements DevelopmentCommand {}

    record SettleDispute(@TargetAggregateIdentifier DevelopmentId development, Why why) implements DevelopmentCommand {}

    record Retract(@TargetAggregateIdentifier DevelopmentId development, Why why) implements DevelopmentCommand {}

    record Reinstate(@TargetAggregateIdentifier DevelopmentId development, Why why) implements DevelopmentCommand {}

    record AddLink(@TargetAggregateIdentifier DevelopmentId development, Why why, Link link)
            implements DevelopmentCommand {}

    record RemoveLink(@TargetAggregateIdentifier DevelopmentId development, Why why, Link link)
            implements DevelopmentCommand {}

    /** Says that the development is the same as another one, which goes on for both. Changes both or none. */
    record Merge(DevelopmentId development, Why why, DevelopmentId into) implements DevelopmentCommand {}

    record Unmerge(DevelopmentId development, Why why) implements DevelopmentCommand {}
}
