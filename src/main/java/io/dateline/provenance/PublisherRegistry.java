package io.dateline.provenance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.provenance.ProvenanceEvent.PublishersAdopted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The publishers and rules that hold now, as far as that decides whether the file says anything new. */
@Aggregate
class PublisherRegistry {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Provenance adopted;

    PublisherRegistry() {
        // Axon makes one to play its events on.
    }

    /** @return whether anything had changed */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AdoptPublishers command) {
        if (command.said().equals(adopted)) {
            return false;
        }
        apply(new PublishersAdopted(command.said().publishers(), command.said().corroboratedFrom()));
        return true;
    }

    @EventSourcingHandler
    void on(PublishersAdopted event) {
        id = AdoptPublishers.REGISTRY;
        adopted = event.provenance();
    }
}
