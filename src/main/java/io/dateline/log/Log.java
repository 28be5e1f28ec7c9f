package io.dateline.log;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the log reaches, and where in it an event stands. Positions count from 1; 0 is before the first event. */
@Component
public class Log {

    private static final String RECORDED = "SELECT time_stamp FROM domain_event_entry WHERE global_index = ?";
    private static final String POSITION =
            "SELECT global_index FROM domain_event_entry WHERE aggregate_identifier = ? AND sequence_number = ?";
    private static final String LAST_POSITION = """
            SELECT global_index FROM domain_event_entry WHERE aggregate_identifier = ?
            ORDER BY sequence_number DESC LIMIT 1""";

    private static final String NEXT = """
            SELECT global_index, aggregate_identifier, payload_type, time_stamp FROM domain_event_entry
            WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT ?""";

    private final JdbcClient database;
    private final Durability durability;

    Log(JdbcClient database, Durability durability) {
        this.database = database;
        this.durability = durability;
    }

    /** The position of the newest event that is durable, 0 for an empty log. */
    public long head() {
        return durability.head();
    }

    /**
     * Waits for an event after that position, that long at most. Whether there is one is asked afterwards; one of another node may
     * be there without anybody having been woken.
     */
    public void await(long position, long nanos) throws InterruptedException {
        durability.await(position, nanos);
    }

    /** When the event at that position was recorded. */
    public Instant recordedAt(long position) {
        return Instant.parse(
                database.sql(RECORDED).param(position).query(String.class).single());
    }

    /**
     * The position of the newest event recorded by that instant, 0 where there is none. Times of record never decrease along the
     * log, so that halving finds it.
     */
    public long positionAt(Instant instant) {
        long low = 0;
        long high = head();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (recordedAt(middle).isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The position of one event of an aggregate, which counts its own events from 0. */
    public long positionOf(String aggregate, long sequence) {
        return database.sql(POSITION)
                .param(aggregate)
                .param(sequence)
                .query(Long.class)
                .single();
    }

    /** The position of the newest event of an aggregate, 0 where it has none. */
    public long lastPositionOf(String aggregate) {
        return database.sql(LAST_POSITION)
                .param(aggregate)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * What happened to what.
     *
     * @param subject id of the aggregate
     * @param type the name under which the event is stored
     */
    public record Happening(long position, String subject, String type, Instant recorded) {}

    /** What happened between two positions, the second one included, in order. */
    public List<Happening> between(long after, long to, int atMost) {
        return database.sql(NEXT)
                .params(after, to, atMost)
                .query((row, number) -> new Happening(
                        row.getLong(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))))
                .list();
    }
}
