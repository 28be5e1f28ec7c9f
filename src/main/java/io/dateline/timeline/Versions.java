package io.dateline.timeline;

import io.dateline.development.NeverRecorded;
import io.dateline.development.Source;
import io.dateline.page.Portion;
import io.dateline.projection.Projected;
import io.dateline.timeline.Corrections.Correction;
import io.dateline.timeline.TimelinePage.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String COLUMNS = """
            SELECT v.version, v.position, v.event, v.reason, v.source, v.author, v.client,
                s.ordinal, s.date_text, s.time_zone, s.document
            FROM\s""";
    private static final String STATE =
            " JOIN timeline_state_%1$s s ON s.ordinal = v.ordinal AND s.from_position = v.position WHERE s.known_to = "
                    + State.ALWAYS;
    private static final String READ = COLUMNS + "timeline_version_%1$s v" + STATE;

    /** All states of a development have one. */
    private static final String ORDINAL = """
            (SELECT ordinal FROM timeline_state_%1$s WHERE development = ? ORDER BY development, from_position LIMIT 1)""";

    private static final String NEWEST =
            "SELECT MAX(version) FROM timeline_version_%1$s WHERE ordinal = " + ORDINAL + " AND position <= ?";
    private static final String SOME = READ + " AND v.ordinal = " + ORDINAL
            + " AND v.version BETWEEN ? AND ? AND v.position <= ? ORDER BY v.ordinal, v.version LIMIT ?";
    static final String THESE = COLUMNS
            + "UNNEST(CAST(? AS BIGINT ARRAY), CAST(? AS BIGINT ARRAY)) AS asked (ordinal, version)"
            + " JOIN timeline_version_%1$s v ON v.ordinal = asked.ordinal AND v.version = asked.version" + STATE;

    private final Timelines timelines;
    private final JdbcTemplate database;
    private final JsonMapper json;

    Versions(Timelines timelines, @Projected JdbcTemplate database, JsonMapper json) {
        this.timelines = timelines;
        this.database = database;
        this.json = json;
    }

    /** Behind that number, oldest first; they are counted from 1 without a gap. */
    Portion<Version> behind(String development, long number, int limit, View view) {
        return Portion.read(
                limit,
                (last, atMost) ->
                        read(development, last == null ? number + 1 : last.number() + 1, Long.MAX_VALUE, atMost, view),
                version -> version.entry().document().length());
    }

    /** The one of that number, if there is one. */
    List<Version> at(String development, long number, View view) {
        return read(development, number, number, 1, view);
    }

    /** @throws NeverRecorded where there is none */
    long newest(String development, View view) {
        Long newest = timelines.consistently(
                view,
                at -> database.queryForObject(
                        NEWEST.formatted(at.generation().suffix()), Long.class, development, at.position()));
        if (newest == null) {
            throw new NeverRecorded(development);
        }
        return newest;
    }

    /** @throws NoSuchVersion where it is no number, or there is none of that number yet */
    Version one(String development, String number, View view) {
        List<Version> found =
                number.matches("[1-9]\\d{0,17}") ? at(development, Long.parseLong(number), view) : List.of();
        if (found.isEmpty()) {
            throw new NoSuchVersion(development, number, newest(development, view));
        }
        return found.get(0);
    }

    /** A version and the one before it, oldest first. */
    List<Version> around(long ordinal, long version, View view) {
        return around(ordinal, version, these(keys(ordinal, version).collect(Collectors.toSet()), view));
    }

    private record Key(long ordinal, long version) {}

    /** The same for each of these, in their order. */
    List<List<Version>> around(List<Correction> corrections, View view) {
        Set<Key> keys = corrections.stream()
                .flatMap(correction -> keys(correction.ordinal(), correction.version()))
                .collect(Collectors.toSet());
        Map<Key, Version> found = these(keys, view);
        return corrections.stream()
                .map(correction -> around(correction.ordinal(), correction.version(), found))
                .toList();
    }

    private static List<Version> around(long ordinal, long version, Map<Key, Version> found) {
        return keys(ordinal, version).map(found::get).filter(Objects::nonNull).toList();
    }

    private static Stream<Key> keys(long ordinal, long version) {
        return Stream.of(new Key(ordinal, version - 1), new Key(ordinal, version));
    }

    private Map<Key, Version> these(Set<Key> keys, View view) {
        Long[] ordinals = keys.stream().map(Key::ordinal).toArray(Long[]::new);
        Long[] numbers = keys.stream().map(Key::version).toArray(Long[]::new);
        return timelines
                .consistently(
                        view,
                        at -> database.query(
                                THESE.formatted(at.generation().suffix()),
                                (row, index) -> version(row),
                                ordinals,
                                numbers))
                .stream()
                .collect(Collectors.toMap(
                        version -> new Key(version.entry().ordinal(), version.number()), version -> version));
    }

    private List<Version> read(String development, long from, long to, int atMost, View view) {
        return timelines.consistently(
                view,
                at -> database.query(
                        SOME.formatted(at.generation().suffix()),
                        (row, index) -> version(row),
                        development,
                        from,
                        to,
                        at.position(),
                        atMost));
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
}
