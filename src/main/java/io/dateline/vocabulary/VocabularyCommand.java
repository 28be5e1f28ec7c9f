package io.dateline.vocabulary;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be asked of the vocabulary; answered with the {@link TermState} that comes of it. {@code expected} is the version the
 * sender has seen; null means whatever stands now.
 */
sealed interface VocabularyCommand {

    /** @param reason where somebody does it on another's behalf */
    record Register(
            @TargetAggregateIdentifier TermId term,
            Named details,
            @Nullable String reason) implements VocabularyCommand {

        Register(TermId term, Named details) {
            this(term, details, null);
        }
    }

    /** Take over what a file says: register if new, revise what it says otherwise than last time. Answered with an {@link Adoption}. */
    record Adopt(@TargetAggregateIdentifier TermId term, Named details) implements VocabularyCommand {}

    /** @param changes to the details, as a merge patch (RFC 7396) */
    record Revise(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            ObjectNode changes,
            String reason) implements VocabularyCommand {}

    record AddAlias(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            Name alias,
            String reason) implements VocabularyCommand {}

    record RemoveAlias(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            String alias,
            String reason) implements VocabularyCommand {}

    /** @param effective since when, EDTF, actors alone; null where both were the same all along */
    record Merge(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            String into,
            @Nullable String effective,
            String reason)
            implements VocabularyCommand {}

    record Unmerge(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            String reason) implements VocabularyCommand {}

    record Split(
            @TargetAggregateIdentifier TermId term,
            @Nullable Long expected,
            List<String> into,
            String effective,
            String reason)
            implements VocabularyCommand {}
}
