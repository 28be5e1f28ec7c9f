package io.dateline.vocabulary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.vocabulary.VocabularyCommand.AdoptActor;
import io.dateline.vocabulary.VocabularyCommand.RegisterActor;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A state, organisation, armed group or person, as far as it decides what may be said of it next. */
@Aggregate
class Actor {

    @AggregateIdentifier
    private @Nullable ActorId id;

    private @Nullable ActorDetails details;
    private @Nullable ActorDetails lastInFile;

    Actor() {
        // Axon makes one to play its events on.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterActor command) {
        if (details == null) {
            apply(new ActorRegistered(command.actor().value(), command.details(), false));
        } else if (!details.equals(command.details())) {
            throw new AlreadyRegistered("actor", command.actor().value());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adoption handle(AdoptActor command) {
        if (command.details().equals(lastInFile)) {
            return Adoption.UNCHANGED;
        }
        if (details == null) {
            apply(new ActorRegistered(command.actor().value(), command.details(), true));
            return Adoption.ADDED;
        }
        apply(new ActorRevised(command.actor().value(), command.details(), true));
        return Adoption.REVISED;
    }

    @EventSourcingHandler
    void on(ActorRegistered event) {
        id = new ActorId(event.actor());
        remember(event.details(), event.fromFile());
    }

    @EventSourcingHandler
    void on(ActorRevised event) {
        remember(event.details(), event.fromFile());
    }

    private void remember(ActorDetails now, boolean fromFile) {
        details = now;
        lastInFile = fromFile ? now : lastInFile;
    }
}
