package io.dateline.vocabulary;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the vocabulary. */
sealed interface VocabularyCommand {

    record RegisterActor(@TargetAggregateIdentifier ActorId actor, ActorDetails details) implements VocabularyCommand {}

    /** Take over what the file says: register if new, revise if the file says something else than last time, else nothing. */
    record AdoptActor(@TargetAggregateIdentifier ActorId actor, ActorDetails details) implements VocabularyCommand {}

    record RegisterTheme(@TargetAggregateIdentifier ThemeId theme, ThemeDetails details) implements VocabularyCommand {}

    record AdoptTheme(@TargetAggregateIdentifier ThemeId theme, ThemeDetails details) implements VocabularyCommand {}
}
