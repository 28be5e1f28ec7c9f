package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * How an actor or theme stands after some of its events.
 *
 * @param version how many events have made it up, from 1
 * @param mergedInto id of the one it turned out to be the same as; null where it stands for itself
 */
record TermState(
        String id,
        long version,
        @Nullable String mergedInto,
        @JsonUnwrapped Named details) {

    static TermState after(@Nullable TermState before, VocabularyEvent event) {
        return new TermState(
                event.term().value(),
                before == null ? 1 : before.version + 1,
                event.mergedInto(before == null ? null : before.mergedInto),
                event.details());
    }
}
