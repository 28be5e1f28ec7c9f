package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of two developments that look alike. */
sealed interface DistinctionCommand {

    record TellApart(
            @TargetAggregateIdentifier DistinctionId pair, DevelopmentId one, DevelopmentId other, String reason)
            implements DistinctionCommand {}

    record TellApartNoMore(
            @TargetAggregateIdentifier DistinctionId pair, DevelopmentId one, DevelopmentId other, String reason)
            implements DistinctionCommand {}
}
