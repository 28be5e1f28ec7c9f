package io.dateline.projection;

import io.dateline.log.Log;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events that were set aside: for each processor a queue of Axon's, in the database, in sequences of one aggregate each; and
 * the events that an operator decided to skip.
 */
@Component
class DeadLetters {

    private static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder()
            .deadLetterTable("dead_letter_entry")
            .deadLetterIdentifierColumn("dead_letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .metaDataColumn("meta_data")
            .aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .build();

    private static final String HELD =
            "SELECT DISTINCT sequence_identifier FROM dead_letter_entry WHERE processing_group = ?";
    private static final String COUNT = "SELECT COUNT(*) FROM dead_letter_entry WHERE processing_group = ?";
    /** The event that failed of a sequence is its first; what has no number of its own is no event of an aggregate. */
    private static final String FIRST = """
            SELECT l.dead_letter_id, l.sequence_identifier, l.payload_type, l.cause_type, l.cause_message, l.enqueued_at,
                l.aggregate_identifier, l.sequence_number,
                (SELECT COUNT(*) FROM dead_letter_entry w WHERE w.processing_group = l.processing_group
                    AND w.sequence_identifier = l.sequence_identifier) - 1
            FROM dead_letter_entry l
            WHERE l.processing_group = ? AND l.sequence_number IS NOT NULL AND l.sequence_index = (SELECT MIN(f.sequence_index) FROM dead_letter_entry f
                WHERE f.processing_group = l.processing_group AND f.sequence_identifier = l.sequence_identifier)""";

    private static final String EARLIEST = FIRST + " ORDER BY l.enqueued_at, l.aggregate_identifier LIMIT ?";
    private static final String PAGE =
            FIRST + " AND l.sequence_identifier > ? ORDER BY l.processing_group, l.sequence_identifier LIMIT ?";
    private static final String ONE = FIRST + " AND l.dead_letter_id = ?";
    private static final String FORGET =
            "DELETE FROM dead_letter_entry WHERE processing_group = ? AND sequence_identifier = ?";
    private static final String SKIPPED = "SELECT position FROM skipped_event WHERE projection = ?";
    private static final String SKIP = """
            INSERT INTO skipped_event (projection, position, author) SELECT ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM skipped_event WHERE projection = ? AND position = ?)""";

    private final JdbcClient database;
    private final AxonAccess access;
    private final Log log;
    private final Serializer general;
    private final Serializer events;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> queues = new ConcurrentHashMap<>();

    DeadLetters(
            @Projected JdbcClient database,
            AxonAccess access,
            Log log,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events) {
        this.database = database;
        this.access = access;
        this.log = log;
        this.general = general;
        this.events = events;
    }

    SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return queues.computeIfAbsent(
                processor,
                name -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(name)
                        .connectionProvider(access.connections())
                        .transactionManager(access.transactions())
                        .genericSerializer(general)
                        .eventSerializer(events)
                        .schema(SCHEMA)
                        // A queue that is full would stop its projection, for good.
                        .maxSequences(Integer.MAX_VALUE)
                        .maxSequenceSize(Integer.MAX_VALUE)
                        // In one page: of more, Axon gives those from the second on twice.
                        .pageSize(Integer.MAX_VALUE)
                        .build());
    }

    /** A letter with what went wrong; with the error itself, a long message would not fit its column. */
    static JdbcDeadLetter<EventMessage<?>> failed(JdbcDeadLetter<EventMessage<?>> letter, Throwable error) {
        return new JdbcDeadLetter<>(
                letter.getIdentifier(),
                letter.getSequenceIndex(),
                letter.getSequenceIdentifier(),
                letter.enqueuedAt(),
                GenericDeadLetter.clock.instant(),
                ThrowableCause.truncated(error),
                letter.diagnostics(),
                letter.message());
    }

    static GenericDeadLetter<EventMessage<?>> failed(String sequence, EventMessage<?> event, Throwable error) {
        Instant now = GenericDeadLetter.clock.instant();
        return new GenericDeadLetter<>(
                sequence, event, ThrowableCause.truncated(error), now, now, MetaData.emptyInstance());
    }

    /** The aggregates of which events were set aside. */
    Set<String> held(String processor) {
        return new HashSet<>(
                database.sql(HELD).param(processor).query(String.class).list());
    }

    long count(String processor) {
        return database.sql(COUNT).param(processor).query(Long.class).single();
    }

    private record Letter(String aggregate, long sequence, Problematic event) {}

    /** The event that failed of each sequence, those that were set aside first. */
    List<Problematic> first(String processor, int atMost) {
        return read(EARLIEST, processor, atMost).stream()
                .sorted(Comparator.comparingLong(Problematic::position))
                .toList();
    }

    /** The same in the order of the aggregates, from behind one of them on: that is a range of an index, however many there are. */
    List<Problematic> page(String processor, String after, int atMost) {
        return read(PAGE, processor, after, atMost);
    }

    Optional<Problematic> find(String processor, String id) {
        return read(ONE, processor, id).stream().findFirst();
    }

    private List<Problematic> read(String statement, Object... values) {
        return database
                .sql(statement)
                .params(values)
                .query((row, number) -> new Letter(
                        row.getString(7),
                        row.getLong(8),
                        new Problematic(
                                row.getString(1),
                                0,
                                row.getString(2),
                                row.getString(3),
                                Problematic.error(row.getString(4), row.getString(5)),
                                row.getString(6),
                                row.getLong(9))))
                .list()
                .stream()
                .map(letter -> letter.event.at(log.positionOf(letter.aggregate, letter.sequence)))
                .toList();
    }

    /** The aggregates are in order again. */
    long forget(String processor, Set<String> aggregates) {
        return aggregates.stream()
                .mapToLong(aggregate ->
                        database.sql(FORGET).params(processor, aggregate).update())
                .sum();
    }

    Set<Long> skipped(String projection) {
        return new HashSet<>(
                database.sql(SKIPPED).param(projection).query(Long.class).list());
    }

    /** Nothing where it is left out already: both generations may have set it aside. */
    void skip(String projection, long position, String author) {
        database.sql(SKIP)
                .params(projection, position, author, projection, position)
                .update();
    }
}
