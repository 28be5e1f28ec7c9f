package io.dateline.vocabulary;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.Reading;
import io.dateline.projection.RowHash;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on the rows of actors and themes. */
@Component
class VocabularyTable {

    static final String ACTOR = "actor";
    static final String THEME = "theme";
    private static final long STILL = Long.MAX_VALUE;

    private final JdbcClient database;
    private final JsonMapper json;

    VocabularyTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Ends the version that stood and begins the next. The same event a second time changes nothing. */
    void put(Generation generation, String type, String id, long position, Object details) {
        database.sql(in(
                        generation,
                        "UPDATE vocabulary_term_? SET to_position = :position WHERE type = :type AND id = :id"
                                + " AND from_position < :position AND to_position > :position"))
                .param("position", position)
                .param("type", type)
                .param("id", id)
                .update();
        database.sql(in(
                        generation,
                        "INSERT INTO vocabulary_term_? (type, id, from_position, to_position, details)"
                                + " SELECT :type, :id, :position, :still, :details WHERE NOT EXISTS (SELECT 1 FROM vocabulary_term_?"
                                + " WHERE type = :type AND id = :id AND from_position = :position)"))
                .param("type", type)
                .param("id", id)
                .param("position", position)
                .param("still", STILL)
                .param("details", json.writeValueAsString(details))
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
                                "SELECT type, id, details FROM vocabulary_term_?"
                                        + " WHERE from_position <= :position AND to_position > :position ORDER BY from_position, id"))
                .param("position", reading.position())
                .query(row -> {
                    if (row.getString(1).equals(ACTOR)) {
                        registry.add(row.getString(2), json.readValue(row.getString(3), ActorDetails.class));
                    } else {
                        registry.add(row.getString(2), json.readValue(row.getString(3), ThemeDetails.class));
                    }
                });
        return registry;
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
