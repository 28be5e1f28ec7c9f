package io.dateline.timeline;

import io.dateline.development.NeverRecorded;
import io.dateline.development.Source;
import io.dateline.projection.Projected;
import io.dateline.timeline.TimelinePage.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the versions of a development. What a version says is the state as of its own position with everything that was known by
 * then: what befalls it later, a participant's new office for one, makes another state of a later position.
 */
@Component
class Versions {

    private static final String COLUMNS =
            "SELECT v.version, v.position, v.event, v.reason, v.source, v.author, v.client,"
                    + " s.ordinal, s.date_text, s.time_zone, s.document";

    private final Timelines timelines;
    private final JdbcTemplate database;
    private final JsonMapper json;

    Versions(Timelines timelines, @Projected JdbcTemplate database, JsonMapper json) {
        this.timelines = timelines;
        this.database = database;
        this.json = json;
    }

    /** Oldest first; they are counted from 1 without a gap. */
    List<Version> of(String development, View view) {
        List<Version> versions = read(development, view, null);
        if (versions.isEmpty()) {
            throw new NeverRecorded(development);
        }
        return versions;
    }

    /** @throws NoSuchVersion where it is no number, or there is none of that number yet */
    Version one(String development, String number, View view) {
        List<Version> found =
                number.matches("[1-9]\\d{0,17}") ? read(development, view, Long.valueOf(number)) : List.of();
        if (found.isEmpty()) {
            throw new NoSuchVersion(development, number, of(development, view).size());
        }
        return found.get(0);
    }

    /** A version and the one before it, oldest first. */
    List<Version> around(long ordinal, long version, View view) {
        return timelines.consistently(
                view,
                at -> database.query(
                        COLUMNS + from(at.generation().suffix())
                                + " WHERE s.ordinal = ? AND v.version BETWEEN ? AND ? AND s.known_to = " + State.ALWAYS
                                + " ORDER BY v.version",
                        (row, index) -> version(row),
                        ordinal,
                        version - 1,
                        version));
    }

    private List<Version> read(String development, View view, @Nullable Long number) {
        return timelines.consistently(
                view,
                at -> database.query(
                        statement(at.generation().suffix()),
                        (row, index) -> version(row),
                        development,
                        at.position(),
                        number));
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                source(row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Entry(
                        0,
                        0,
                        0,
                        row.getLong(8),
                        row.getLong(2),
                        true,
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)));
    }

    private @Nullable Source source(@Nullable String document) {
        return document == null ? null : json.readValue(document, Source.class);
    }

    private static String from(String suffix) {
        return " FROM timeline_state_" + suffix + " s JOIN timeline_version_" + suffix
                + " v ON v.ordinal = s.ordinal AND v.position = s.from_position";
    }

    private static String statement(String suffix) {
        return COLUMNS + from(suffix) + " WHERE s.development = ? AND s.known_to = " + State.ALWAYS
                + " AND v.position <= ? AND v.version = COALESCE(?, v.version) ORDER BY v.version";
    }
}
