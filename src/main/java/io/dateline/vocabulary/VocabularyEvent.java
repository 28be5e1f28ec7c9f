package io.dateline.vocabulary;

import io.dateline.log.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the vocabulary can remember. Stored for ever under the given names: add records, never rename one. Each carries the
 * whole details as they stand from then on.
 */
public sealed interface VocabularyEvent {

    TermId term();

    Named details();

    /** Why somebody did it; null where a file did, and where somebody registered it for themselves. */
    default @Nullable String reason() {
        return null;
    }

    /** What a file said, where the event comes from one. */
    default @Nullable Named inFile() {
        return null;
    }

    /** What the term is the same as after the event. */
    default @Nullable String mergedInto(@Nullable String before) {
        return before;
    }

    static VocabularyEvent registered(TermId term, Named details, boolean fromFile, @Nullable String reason) {
        return details instanceof ActorDetails actor
                ? new ActorRegistered(term.value(), actor, fromFile, reason)
                : new ThemeRegistered(term.value(), (ThemeDetails) details, fromFile, reason);
    }

    static VocabularyEvent revised(TermId term, Named details, String reason) {
        return details instanceof ActorDetails actor
                ? new ActorRevised(term.value(), actor, false, reason, null)
                : new ThemeRevised(term.value(), (ThemeDetails) details, false, reason, null);
    }

    /** @param said what the file says, of which the details may differ by what was revised here */
    static VocabularyEvent adopted(TermId term, Named details, Named said) {
        Named other = said.equals(details) ? null : said;
        return details instanceof ActorDetails actor
                ? new ActorRevised(term.value(), actor, true, null, (ActorDetails) other)
                : new ThemeRevised(term.value(), (ThemeDetails) details, true, null, (ThemeDetails) other);
    }

    static VocabularyEvent merged(TermId term, Named details, String into, String reason) {
        return details instanceof ActorDetails actor
                ? new ActorMerged(term.value(), actor, into, null, reason)
                : new ThemeMerged(term.value(), (ThemeDetails) details, into, reason);
    }

    static VocabularyEvent unmerged(TermId term, Named details, String reason) {
        return details instanceof ActorDetails actor
                ? new ActorUnmerged(term.value(), actor, reason)
                : new ThemeUnmerged(term.value(), (ThemeDetails) details, reason);
    }

    @Stored(name = "actor.registered", revision = 1)
    record ActorRegistered(
            String actor,
            ActorDetails details,
            boolean fromFile,
            @Nullable String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.actor(actor);
        }

        @Override
        public @Nullable Named inFile() {
            return fromFile ? details : null;
        }
    }

    /** @param said what the file said, where the details differ from it; null otherwise, and where no file said anything */
    @Stored(name = "actor.revised", revision = 1)
    record ActorRevised(
            String actor,
            ActorDetails details,
            boolean fromFile,
            @Nullable String reason,
            @Nullable ActorDetails said) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.actor(actor);
        }

        @Override
        public @Nullable Named inFile() {
            return fromFile && said == null ? details : said;
        }
    }

    /** @param effective since when the one is part of the other; null where they were the same all along */
    @Stored(name = "actor.merged", revision = 1)
    record ActorMerged(
            String actor,
            ActorDetails details,
            String into,
            @Nullable String effective,
            String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.actor(actor);
        }

        @Override
        public @Nullable String mergedInto(@Nullable String before) {
            return effective == null ? into : before;
        }
    }

    @Stored(name = "actor.unmerged", revision = 1)
    record ActorUnmerged(String actor, ActorDetails details, String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.actor(actor);
        }

        @Override
        public @Nullable String mergedInto(@Nullable String before) {
            return null;
        }
    }

    @Stored(name = "actor.split", revision = 1)
    record ActorSplit(String actor, ActorDetails details, List<String> into, String effective, String reason)
            implements VocabularyEvent {

        public ActorSplit {
            into = List.copyOf(into);
        }

        @Override
        public TermId term() {
            return TermId.actor(actor);
        }
    }

    @Stored(name = "theme.registered", revision = 1)
    record ThemeRegistered(
            String theme,
            ThemeDetails details,
            boolean fromFile,
            @Nullable String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.theme(theme);
        }

        @Override
        public @Nullable Named inFile() {
            return fromFile ? details : null;
        }
    }

    @Stored(name = "theme.revised", revision = 1)
    record ThemeRevised(
            String theme,
            ThemeDetails details,
            boolean fromFile,
            @Nullable String reason,
            @Nullable ThemeDetails said) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.theme(theme);
        }

        @Override
        public @Nullable Named inFile() {
            return fromFile && said == null ? details : said;
        }
    }

    @Stored(name = "theme.merged", revision = 1)
    record ThemeMerged(String theme, ThemeDetails details, String into, String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.theme(theme);
        }

        @Override
        public @Nullable String mergedInto(@Nullable String before) {
            return into;
        }
    }

    @Stored(name = "theme.unmerged", revision = 1)
    record ThemeUnmerged(String theme, ThemeDetails details, String reason) implements VocabularyEvent {

        @Override
        public TermId term() {
            return TermId.theme(theme);
        }

        @Override
        public @Nullable String mergedInto(@Nullable String before) {
            return null;
        }
    }
}
