package io.dateline.bench;

import io.dateline.date.EdtfDate;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Pages of an actor's timeline by hand: one prepared statement on Dateline's own tables, and a JSON generator. */
final class FloorPages implements AutoCloseable {

    private static final String PAGE = "SELECT e.direct, s.date_text, s.document FROM timeline_entry_%s e"
            + " JOIN timeline_state_%1$s s ON s.ordinal = e.ordinal AND s.from_position = e.from_position"
            + " AND s.known_from = e.known_from WHERE e.lane = (SELECT number FROM timeline_lane_%1$s WHERE name = ?) AND s.from_position <= ? AND s.to_position > ?"
            + " AND s.known_to = 9223372036854775807 AND s.status <> 'retracted' AND s.status <> 'merged'"
            + " AND e.earliest >= ? AND (e.earliest > ? OR e.depth > ? OR e.depth = ? AND (e.latest > ? OR e.latest = ?"
            + " AND e.ordinal > ?)) ORDER BY e.lane, e.earliest, e.depth, e.latest, e.ordinal LIMIT ?";

    private final PreparedStatement select;

    private FloorPages(PreparedStatement select) {
        this.select = select;
    }

    static FloorPages of(Connection database) throws SQLException {
        String active = "SELECT active FROM projection_generation WHERE projection = 'timelines'";
        try (PreparedStatement pointer = database.prepareStatement(active);
                ResultSet row = pointer.executeQuery()) {
            row.next();
            String generation = row.getString(1).toLowerCase(Locale.ROOT);
            return new FloorPages(database.prepareStatement(PAGE.formatted(generation)));
        }
    }

    /** An entry's place in the order of a timeline. */
    record Place(long earliest, int depth, long latest, long ordinal) {

        /** The one that a cursor of Dateline's names. */
        static Place of(String cursor) {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/");
            return new Place(
                    Long.parseLong(parts[1], 36),
                    Integer.parseInt(parts[2], 36),
                    Long.parseLong(parts[3], 36),
                    Long.parseLong(parts[4], 36));
        }
    }

    /** What comes after that place, as Dateline writes it but without the cursor of the next page. */
    String page(String actor, Place after, int limit, long asOf) throws SQLException {
        select.setString(1, "actor:" + actor);
        select.setLong(2, asOf);
        select.setLong(3, asOf);
        select.setLong(4, after.earliest());
        select.setLong(5, after.earliest());
        select.setInt(6, after.depth());
        select.setInt(7, after.depth());
        select.setLong(8, after.latest());
        select.setLong(9, after.latest());
        select.setLong(10, after.ordinal());
        select.setInt(11, limit);
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
