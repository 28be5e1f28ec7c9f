package io.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/** A row of the log, written by plain JDBC. */
record EventRow(
        long position,
        String id,
        String subject,
        long sequence,
        String aggregateType,
        String time,
        String type,
        String revision,
        byte[] payload,
        byte[] metaData,
        String hash) {

    static final String INSERT = "INSERT INTO domain_event_entry (global_index, event_identifier, aggregate_identifier,"
            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** From a line of the exported log. */
    static EventRow of(JsonNode line) {
        String origin = "{\"author\":" + line.get("author") + ",\"client\":" + line.get("client") + ",\"request\":"
                + line.get("request") + "}";
        return new EventRow(
                line.get("position").asLong(),
                line.get("id").asString(),
                line.get("subject").asString(),
                line.get("aggregatesequence").asLong(),
                line.get("aggregatetype").asString(),
                line.get("time").asString(),
                line.get("type").asString(),
                line.get("revision").toString(),
                line.get("data").toString().getBytes(StandardCharsets.UTF_8),
                origin.getBytes(StandardCharsets.UTF_8),
                line.get("hash").asString());
    }

    void set(PreparedStatement insert) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, id);
        insert.setString(3, subject);
        insert.setLong(4, sequence);
        insert.setString(5, aggregateType);
        insert.setString(6, time);
        insert.setString(7, type);
        insert.setString(8, revision);
        insert.setBytes(9, payload);
        insert.setBytes(10, metaData);
        insert.setString(11, hash);
    }

    /** All of them, so many in each transaction. */
    static void insert(Connection connection, Iterable<EventRow> rows, int batch) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int pending = 0;
            for (EventRow row : rows) {
                row.set(insert);
                insert.addBatch();
                if (++pending == batch) {
                    insert.executeBatch();
                    connection.commit();
                    pending = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
