package io.dateline.vocabulary;

import io.dateline.log.Stored;

/**
 * Everything the vocabulary can remember. Stored for ever under the given names: add records, never rename one. Each carries the
 * whole details as they stand from then on; {@code fromFile} tells what a file said from what a person did.
 */
public sealed interface VocabularyEvent {

    @Stored(name = "actor.registered", revision = 1)
    record ActorRegistered(String actor, ActorDetails details, boolean fromFile) implements VocabularyEvent {}

    @Stored(name = "actor.revised", revision = 1)
    record ActorRevised(String actor, ActorDetails details, boolean fromFile) implements VocabularyEvent {}

    @Stored(name = "theme.registered", revision = 1)
    record ThemeRegistered(String theme, ThemeDetails details, boolean fromFile) implements VocabularyEvent {}

    @Stored(name = "theme.revised", revision = 1)
    record ThemeRevised(String theme, ThemeDetails details, boolean fromFile) implements VocabularyEvent {}
}
