package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.projection.Reading;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks: as of a position of the log, and as the sources had it at a second.
 *
 * @param knownAt epoch second; null for all that is known
 */
record View(Generation generation, long position, @Nullable Long knownAt) {

    /** Everything that is known, now. */
    static View of(Reading reading) {
        return new View(reading.generation(), reading.position(), null);
    }

    /** The second to compare with; {@link State#ALWAYS} itself ends the newest span. */
    long known() {
        return knownAt == null ? State.ALWAYS - 1 : Math.min(knownAt, State.ALWAYS - 1);
    }

    View in(Generation other) {
        return new View(other, position, knownAt);
    }

    View at(long earlier) {
        return new View(generation, earlier, knownAt);
    }
}
