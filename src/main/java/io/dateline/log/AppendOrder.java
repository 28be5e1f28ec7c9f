package io.dateline.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Lets one transaction append at a time, from its first event to its commit, and numbers the events itself. Positions therefore
 * become visible in their order and without gaps: a reader that has seen position n has seen all before it, and an append that
 * rolls back leaves nothing to wait for. A sequence of the database can promise neither. The times of record go with the positions,
 * so that "as of an instant" and "as of a position" mean the same.
 */
public final class AppendOrder implements AppendEventsStatementBuilder {

    private static final String HEAD =
            "SELECT global_index, time_stamp FROM domain_event_entry ORDER BY global_index DESC LIMIT 1";
    private static final String APPEND = """
            INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Turn turn = new Turn();

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        turn.take();
        Head head = head(connection);
        long position = head.position();
        PreparedStatement append = connection.prepareStatement(APPEND);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            SerializedObject<?> payload = event.serializePayload(serializer, dataType);
            append.setLong(1, ++position);
            append.setString(2, event.getIdentifier());
            append.setString(3, event.getAggregateIdentifier());
            append.setLong(4, event.getSequenceNumber());
            append.setString(5, event.getType());
            timestamps.writeTimestamp(append, 6, head.notBefore(event.getTimestamp()));
            append.setString(7, payload.getType().getName());
            append.setString(8, payload.getType().getRevision());
            append.setObject(9, payload.getData());
            append.setObject(10, event.serializeMetaData(serializer, dataType).getData());
            append.addBatch();
        }
        return append;
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEAD);
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), Instant.parse(row.getString(2))) : new Head(0, Instant.MIN);
        }
    }

    /** The newest event: none after it has a smaller position, nor an earlier time of record. */
    private record Head(long position, Instant recorded) {

        /** Commands take the time before they take their turn, and a clock may be set back. */
        Instant notBefore(Instant time) {
            return time.isBefore(recorded) ? recorded : time;
        }
    }
}
