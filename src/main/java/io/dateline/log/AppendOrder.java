package io.dateline.log;

import io.dateline.document.CanonicalJson;
import io.dateline.problem.InvalidInput;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction append at a time, from its first event to its commit, and numbers the events itself. Positions therefore
 * become visible in their order and without gaps: a reader that has seen position n has seen all before it, and an append that
 * rolls back leaves nothing to wait for. A sequence of the database can promise neither. The times of record go with the positions,
 * so that "as of an instant" and "as of a position" mean the same, and each event gets the hash that ties it to the one before.
 */
@Component
public final class AppendOrder implements AppendEventsStatementBuilder {

    private final LogTable table;
    private final AppendTurn turn;
    private final FreeSpace space;

    AppendOrder(LogTable table, AppendTurn turn, FreeSpace space) {
        this.table = table;
        this.turn = turn;
        this.space = space;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> messages,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        space.demand();
        // Before the turn: what takes long is done side by side.
        List<LoggedEvent> drafts = messages.stream()
                .map(message -> draft((DomainEventMessage<?>) message, serializer))
                .toList();
        turn.take();
        LogHead head = table.head();
        List<LoggedEvent> events = new ArrayList<>();
        for (LoggedEvent draft : drafts) {
            LoggedEvent event = draft.behind(head);
            events.add(event);
            head = event.head();
        }
        return LogTable.append(connection, events);
    }

    private static LoggedEvent draft(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        String data = CanonicalJson.of(payload.getData());
        if (data.length() > LoggedEvent.LONGEST) {
            throw new InvalidInput(
                    "",
                    "makes an event of " + data.length() + " characters, and no log takes in more than "
                            + LoggedEvent.LONGEST + ": cite fewer reports, or note less of what they say",
                    null);
        }
        return new LoggedEvent(
                0,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getType(),
                event.getSequenceNumber(),
                event.getTimestamp().toString(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                origin(event),
                data,
                CanonicalJson.sha256(data),
                LogHead.START,
                null);
    }

    /** The hash covers it and the export carries it, so that it must be as simple as a CloudEvent's attributes. */
    private static Map<String, String> origin(EventMessage<?> event) {
        Map<String, String> origin = new TreeMap<>();
        event.getMetaData().forEach((name, value) -> {
            if (!LogLine.mayCarry(name) || !(value instanceof String text)) {
                throw new IllegalStateException(
                        "An event's metadata are texts under names of lower-case letters, not " + name + ": " + value);
            }
            origin.put(name, text);
        });
        return origin;
    }
}
