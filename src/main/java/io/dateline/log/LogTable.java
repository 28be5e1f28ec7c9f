package io.dateline.log;

import io.dateline.document.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on the whole rows of the log. */
@Component
class LogTable {

    private static final String APPEND = """
            INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HEAD = """
            SELECT global_index, time_stamp, hash FROM domain_event_entry WHERE global_index <= ?
            ORDER BY global_index DESC LIMIT 1""";
    private static final String HASH = "SELECT hash FROM domain_event_entry WHERE global_index = ?";
    private static final String COUNT =
            "SELECT COALESCE(MAX(sequence_number), -1) + 1 FROM domain_event_entry WHERE aggregate_identifier = ?";
    private static final String PAGE = """
            SELECT e.global_index, e.event_identifier, e.aggregate_identifier, e.sequence_number, e.type, e.time_stamp,
                e.payload_type, e.payload_revision, e.payload, e.meta_data, e.hash, p.hash
            FROM domain_event_entry e LEFT JOIN domain_event_entry p ON p.global_index = e.global_index - 1
            WHERE e.global_index > ? AND e.global_index <= ?""";
    private static final String SIZES = """
            SELECT OCTET_LENGTH(e.payload) FROM domain_event_entry e WHERE e.global_index > ? AND e.global_index <= ?""";
    private static final int MOST_BYTES = 8_000_000;
    private static final String SEAL = "UPDATE domain_event_entry SET hash = ? WHERE global_index = ?";

    private final JdbcTemplate database;
    private final JsonMapper json;

    LogTable(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** With the newest event, be it durable yet or not: the next one is appended to it. */
    LogHead head() {
        return head(Long.MAX_VALUE);
    }

    /** As it was at that position. */
    LogHead head(long position) {
        return database
                .query(
                        HEAD,
                        (row, number) ->
                                new LogHead(row.getLong(1), String.valueOf(row.getString(3)), row.getString(2)),
                        position)
                .stream()
                .findFirst()
                .orElse(LogHead.NONE);
    }

    /** The hashes at that position: one, or none where there is no such event or it has no hash yet. */
    List<String> hashes(long position) {
        return position == 0
                ? List.of(LogHead.START)
                : database.queryForList(HASH, String.class, position).stream()
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** How many events the subject has. */
    long count(String subject) {
        return database.queryForObject(COUNT, Long.class, subject);
    }

    /** The next events, in their order; fewer where they are large, and none only where there are no more. */
    List<LoggedEvent> page(long after, long to, LogFilter filter, int atMost) {
        List<Object> values = new ArrayList<>(List.of(after, to));
        String rest = filter.condition(values) + " ORDER BY e.global_index LIMIT ";
        long[] sum = new long[1];
        int fits = database.query(
                SIZES + rest + atMost,
                row -> {
                    int count = 0;
                    while (row.next() && (count == 0 || sum[0] + row.getLong(1) <= MOST_BYTES)) {
                        sum[0] += row.getLong(1);
                        count++;
                    }
                    return count;
                },
                values.toArray());
        return database.query(PAGE + rest + fits, (row, number) -> event(row), values.toArray());
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        String data = data(row.getBytes(9));
        String previous = row.getLong(1) == 1 ? LogHead.START : String.valueOf(row.getString(12));
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(5),
                row.getLong(4),
                row.getString(6),
                row.getString(7),
                revision(row.getString(8)),
                origin(row.getBytes(10)),
                data,
                CanonicalJson.sha256(data),
                previous,
                row.getString(11));
    }

    /** What somebody put there by hand need not be JSON; it is shown as the text that it is, and has another hash. */
    private static String data(byte[] payload) {
        try {
            return CanonicalJson.of(payload);
        } catch (JacksonException tampered) {
            return CanonicalJson.text(new String(payload, StandardCharsets.UTF_8));
        }
    }

    private static int revision(@Nullable String stored) {
        return stored != null && stored.matches("\\d{1,9}") ? Integer.parseInt(stored) : 0;
    }

    private Map<String, String> origin(byte[] metaData) {
        Map<String, String> origin = new TreeMap<>();
        try {
            json.readTree(metaData)
                    .properties()
                    .forEach(member ->
                            origin.put(member.getKey(), member.getValue().asString()));
        } catch (JacksonException tampered) {
            origin.clear();
        }
        return origin;
    }

    void append(List<LoggedEvent> events) {
        database.execute((ConnectionCallback<int[]>) connection -> {
            try (PreparedStatement append = append(connection, events)) {
                return append.executeBatch();
            }
        });
    }

    /** Not executed yet. What an event says is stored in canonical form, so that a copy of the log has the same rows. */
    static PreparedStatement append(Connection connection, List<LoggedEvent> events) throws SQLException {
        PreparedStatement append = connection.prepareStatement(APPEND);
        for (LoggedEvent event : events) {
            append.setLong(1, event.position());
            append.setString(2, event.id());
            append.setString(3, event.subject());
            append.setLong(4, event.sequence());
            append.setString(5, event.aggregateType());
            append.setString(6, event.time());
            append.setString(7, event.type());
            append.setString(8, Integer.toString(event.revision()));
            append.setBytes(9, event.data().getBytes(StandardCharsets.UTF_8));
            append.setBytes(10, event.metaData().getBytes(StandardCharsets.UTF_8));
            append.setString(11, event.hash());
            append.addBatch();
        }
        return append;
    }

    /** Whether every event has had its hash once. */
    boolean isSealed() {
        return database.queryForObject("SELECT COUNT(*) FROM ledger_sealed", Long.class) > 0;
    }

    void sealed(long position) {
        database.update("INSERT INTO ledger_sealed (position) VALUES (?)", position);
    }

    /** Gives hashes to events that were stored before there were any. */
    void seal(List<LoggedEvent> events) {
        database.batchUpdate(
                SEAL,
                events.stream()
                        .map(event -> new Object[] {event.hash(), event.position()})
                        .toList());
    }
}
