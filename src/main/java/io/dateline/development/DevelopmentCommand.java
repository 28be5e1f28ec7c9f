package io.dateline.development;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of a development. {@code expected} is the version the sender has seen; null means whatever stands now.
 * {@code confirmUnlikely} says that dates that look wrong are right; without it they are refused with {@link UnlikelyDate}.
 */
public sealed interface DevelopmentCommand {

    /** Answered with the {@link Standing} as first recorded, the same again for the same details. */
    record Record(@TargetAggregateIdentifier DevelopmentId development, Details details, boolean confirmUnlikely)
            implements DevelopmentCommand {}

    /** Takes over what a file says: records it if new, corrects what the file says otherwise than last time. */
    record Adopt(
            @TargetAggregateIdentifier DevelopmentId development,
            Details details,
            Upstream upstream,
            String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    /** @param changes to the details, as a merge patch (RFC 7396) */
    record Correct(
            @TargetAggregateIdentifier DevelopmentId development,
            @Nullable Long expected,
            JsonNode changes,
            String reason,
            @Nullable Source source,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    record AddSource(
            @TargetAggregateIdentifier DevelopmentId development,
            @Nullable Long expected,
            Source source,
            @Nullable String reason,
            boolean confirmUnlikely)
            implements DevelopmentCommand {}

    record Retract(
            @TargetAggregateIdentifier DevelopmentId development,
            @Nullable Long expected,
            String reason,
            @Nullable Source source)
            implements DevelopmentCommand {}
}
