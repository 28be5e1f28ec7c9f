package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.vocabulary.VocabularyEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells which events move what stands on a lane already: those that change an actor or a theme of which something was told. */
final class LaneReaders {

    private static final String UNCHANGED = "";

    private final JdbcTemplate database;
    private final String isLane;

    LaneReaders(JdbcTemplate database, Generation generation) {
        this.database = database;
        this.isLane = "SELECT name FROM timeline_lane_" + generation.suffix() + " WHERE name = ?";
    }

    boolean isOne(EventMessage<?> event) {
        if (!VocabularyEvent.class.isAssignableFrom(event.getPayloadType())) {
            return false;
        }
        try {
            VocabularyEvent changed = (VocabularyEvent) event.getPayload();
            String lane = Lane.of(changed.term()).name();
            return !UNCHANGED.equals(changed.mergedInto(UNCHANGED))
                    || !database.queryForList(isLane, String.class, lane).isEmpty();
        } catch (SerializationException unreadable) {
            return false; // It will be set aside.
        }
    }
}
