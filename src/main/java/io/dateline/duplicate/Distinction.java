package io.dateline.duplicate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.duplicate.DistinctionCommand.TellApart;
import io.dateline.duplicate.DistinctionCommand.TellApartNoMore;
import io.dateline.duplicate.DistinctionEvent.ToldApart;
import io.dateline.duplicate.DistinctionEvent.ToldApartNoMore;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides whether two developments are told apart by somebody who knows, or left to the search. */
@Aggregate
class Distinction {

    @AggregateIdentifier
    private @Nullable DistinctionId id;

    private boolean apart;

    Distinction() {
        // Axon makes one to play its events on.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellApart command) {
        if (apart) {
            throw new AlreadyToldApart(command.one(), command.other());
        }
        apply(new ToldApart(command.one(), command.other(), command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellApartNoMore command) {
        if (!apart) {
            throw new NotToldApart(command.one(), command.other());
        }
        apply(new ToldApartNoMore(command.one(), command.other(), command.reason()));
    }

    @EventSourcingHandler
    void on(ToldApart event) {
        id = DistinctionId.of(event.one(), event.other());
        apart = true;
    }

    @EventSourcingHandler
    void on(ToldApartNoMore event) {
        apart = false;
    }
}
