package io.dateline.bench;

import io.dateline.date.EdtfDate;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Pages of an actor's timeline by hand: one statement on the rows as they stand now, and a JSON generator. */
final class FloorPages implements AutoCloseable {

    private static final String PAGE = "SELECT e.direct, s.date_text, s.document FROM timeline_entry_%s e"
            + " JOIN timeline_state_%1$s s ON s.ordinal = e.ordinal AND s.from_position = e.from_position"
            + " AND s.known_from = e.known_from WHERE e.lane = ? AND s.to_position = 9223372036854775807"
            + " AND s.known_to = 9223372036854775807 AND s.status <> 'retracted' AND s.status <> 'merged'"
            + " AND e.earliest >= ? AND (e.earliest > ? OR e.depth > ? OR e.depth = ? AND (e.latest > ? OR e.latest = ?"
            + " AND e.ordinal > ?)) ORDER BY e.lane, e.earliest, e.depth, e.latest, e.ordinal LIMIT ?";

    private final PreparedStatement select;

    FloorPages(Connection database, String generation) throws SQLException {
        select = database.prepareStatement(PAGE.formatted(generation));
    }

    /** Where a page begins: after an entry of that place. */
    record Place(long earliest, int depth, long latest, long ordinal) {

        static final Place START = new Place(Long.MIN_VALUE, -1, 0, 0);
    }

    /** The entries as Dateline writes them; who reads on has to know the last one's place himself. */
    String page(String actor, Place after, int limit) throws SQLException {
        select.setString(1, "actor:" + actor);
        select.setLong(2, after.earliest());
        select.setLong(3, after.earliest());
        select.setInt(4, after.depth());
        select.setInt(5, after.depth());
        select.setLong(6, after.latest());
        select.setLong(7, after.latest());
        select.setLong(8, after.ordinal());
        select.setInt(9, limit);
        StringWriter page = new StringWriter(limit * 2000);
        try (ResultSet row = select.executeQuery();
                JsonGenerator json = Api.JSON.createGenerator(page)) {
            json.writeStartObject();
            json.writeName("items");
            json.writeStartArray();
            while (row.next()) {
                json.writeStartObject();
                json.writeBooleanProperty("direct", row.getBoolean(1));
                json.writeStringProperty(
                        "displayDate", EdtfDate.parse(row.getString(2)).display(Locale.ENGLISH));
                String document = row.getString(3);
                json.writeRaw("," + document.substring(1, document.length() - 1));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return page.toString();
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
