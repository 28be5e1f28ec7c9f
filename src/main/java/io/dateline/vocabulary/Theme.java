package io.dateline.vocabulary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dateline.vocabulary.VocabularyCommand.AdoptTheme;
import io.dateline.vocabulary.VocabularyCommand.RegisterTheme;
import io.dateline.vocabulary.VocabularyEvent.ThemeRegistered;
import io.dateline.vocabulary.VocabularyEvent.ThemeRevised;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A thread that developments belong to, as far as it decides what may be said of it next. */
@Aggregate
class Theme {

    @AggregateIdentifier
    private @Nullable ThemeId id;

    private @Nullable ThemeDetails details;
    private @Nullable ThemeDetails lastInFile;

    Theme() {
        // Axon makes one to play its events on.
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterTheme command) {
        if (details == null) {
            apply(new ThemeRegistered(command.theme().value(), command.details(), false));
        } else if (!details.equals(command.details())) {
            throw new AlreadyRegistered("theme", command.theme().value());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Adoption handle(AdoptTheme command) {
        if (command.details().equals(lastInFile)) {
            return Adoption.UNCHANGED;
        }
        if (details == null) {
            apply(new ThemeRegistered(command.theme().value(), command.details(), true));
            return Adoption.ADDED;
        }
        apply(new ThemeRevised(command.theme().value(), command.details(), true));
        return Adoption.REVISED;
    }

    @EventSourcingHandler
    void on(ThemeRegistered event) {
        id = new ThemeId(event.theme());
        remember(event.details(), event.fromFile());
    }

    @EventSourcingHandler
    void on(ThemeRevised event) {
        remember(event.details(), event.fromFile());
    }

    private void remember(ThemeDetails now, boolean fromFile) {
        details = now;
        lastInFile = fromFile ? now : lastInFile;
    }
}
