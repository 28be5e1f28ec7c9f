package io.dateline.vocabulary;

import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.Reading;
import io.dateline.projection.RowHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on the rows of actors and themes. */
@Component
class VocabularyTable {

    private static final long STILL = Long.MAX_VALUE;
    private static final String COLUMNS = "type, id, from_position, to_position, version, merged_into, details, change,"
            + " reason, author, client, recorded";

    private final JdbcClient database;
    private final JsonMapper json;

    VocabularyTable(@Projected JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The state that a term is in after all events so far, null where there is none. */
    @Nullable
    TermState newest(Generation generation, TermId id) {
        return database.sql(in(
                        generation,
                        "SELECT " + COLUMNS
                                + " FROM vocabulary_term_? WHERE type = :type AND id = :id AND to_position = " + STILL))
                .param("type", id.type().word())
                .param("id", id.value())
                .query((row, number) -> state(row))
                .optional()
                .orElse(null);
    }

    /** The position of the newest version of a term, 0 where there is none. */
    long reached(Generation generation, TermId id) {
        return database.sql(
                        in(
                                generation,
                                "SELECT COALESCE(MAX(from_position), 0) FROM vocabulary_term_? WHERE type = :type AND id = :id"))
                .param("type", id.type().word())
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Ends the version that stood and begins the next. */
    void put(Generation generation, TermId id, TermVersion version) {
        database.sql(in(
                        generation,
                        "UPDATE vocabulary_term_? SET to_position = :position WHERE type = :type AND id = :id"
                                + " AND to_position = " + STILL))
                .param("position", version.position())
                .param("type", id.type().word())
                .param("id", id.value())
                .update();
        database.sql(in(
                        generation,
                        "INSERT INTO vocabulary_term_? (" + COLUMNS + ") VALUES (?, ?, ?, " + STILL
                                + ", ?, ?, ?, ?, ?, ?, ?, ?)"))
                .params(
                        id.type().word(),
                        id.value(),
                        version.position(),
                        version.version(),
                        version.state().mergedInto(),
                        json.writeValueAsString(version.state().details()),
                        version.change(),
                        version.reason(),
                        version.author(),
                        version.client(),
                        version.recorded().toString())
                .update();
    }

    /** The position of the newest change up to that of the reading. */
    long changed(Reading reading) {
        return database.sql(
                        in(
                                reading.generation(),
                                "SELECT COALESCE(MAX(from_position), 0) FROM vocabulary_term_? WHERE from_position <= :position"))
                .param("position", reading.position())
                .query(Long.class)
                .single();
    }

    Registry read(Reading reading) {
        Registry registry = new Registry(changed(reading), reading.rewritten());
        database.sql(
                        in(
                                reading.generation(),
                                "SELECT " + COLUMNS + " FROM vocabulary_term_? WHERE from_position <= :position"
                                        + " AND (to_position > :position OR merged_into IS NOT NULL) ORDER BY from_position, id"))
                .param("position", reading.position())
                .query(row -> {
                    Terms terms = registry.of(TermType.of(row.getString("type")));
                    TermState state = state(row);
                    // What ended later stood without an end then.
                    long to = row.getLong("to_position") > reading.position() ? STILL : row.getLong("to_position");
                    if (to == STILL) {
                        terms.add(state);
                    }
                    if (state.mergedInto() != null) {
                        terms.mergers().add(state.id(), state.mergedInto(), row.getLong("from_position"), to);
                    }
                });
        return registry;
    }

    /** Every version of a term up to the position of the reading, oldest first. */
    List<TermVersion> versions(TermId id, Reading reading) {
        return database.sql(in(
                        reading.generation(),
                        "SELECT " + COLUMNS + " FROM vocabulary_term_? WHERE type = :type AND id = :id"
                                + " AND from_position <= :position ORDER BY from_position"))
                .param("type", id.type().word())
                .param("id", id.value())
                .param("position", reading.position())
                .query((row, number) -> new TermVersion(
                        row.getLong("version"),
                        row.getString("change"),
                        Instant.parse(row.getString("recorded")),
                        row.getLong("from_position"),
                        row.getString("author"),
                        row.getString("client"),
                        row.getString("reason"),
                        List.of(),
                        state(row)))
                .list();
    }

    private TermState state(ResultSet row) throws SQLException {
        return new TermState(
                row.getString("id"),
                row.getLong("version"),
                row.getString("merged_into"),
                json.readValue(
                        row.getString("details"),
                        TermType.of(row.getString("type")).details()));
    }

    SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        SortedMap<String, Content> contents = new TreeMap<>();
        database.sql(in(generation, "SELECT * FROM vocabulary_term_? WHERE from_position <= :position"))
                .param("position", position)
                .query(row -> {
                    long hash = RowHash.of(row, position);
                    contents.merge(
                            row.getString("type") + ':' + row.getString("id"),
                            Content.NOTHING.plus(hash),
                            (sum, more) -> sum.plus(hash));
                    seen.accept(1);
                });
        return contents;
    }

    private static String in(Generation generation, String statement) {
        return statement.replace("vocabulary_term_?", "vocabulary_term_" + generation.suffix());
    }
}
