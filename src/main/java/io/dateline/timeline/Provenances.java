package io.dateline.timeline;

import io.dateline.projection.Projected;
import io.dateline.provenance.Provenance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The publishers and rules as they stood at a position. Few are ever adopted, so those that were asked for are kept. */
@Component
class Provenances {

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Map<Long, Provenance> kept = new ConcurrentHashMap<>();

    Provenances(@Projected JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param suffix the end of the names of the tables to read */
    Provenance at(String suffix, long position) {
        String table = "timeline_provenance_" + suffix;
        Long adopted = database.queryForObject(
                "SELECT MAX(position) FROM " + table + " WHERE position <= ?", Long.class, position);
        return adopted == null ? Provenance.NONE : kept.computeIfAbsent(adopted, missing -> read(table, missing));
    }

    private Provenance read(String table, long adopted) {
        List<String> registry =
                database.queryForList("SELECT registry FROM " + table + " WHERE position = ?", String.class, adopted);
        return json.readValue(registry.get(0), Provenance.class);
    }

    /** False where it was adopted before. */
    boolean adopt(String suffix, long position, Provenance provenance) {
        String table = "timeline_provenance_" + suffix;
        return database.update(
                        "INSERT INTO " + table + " (position, registry) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM "
                                + table + " WHERE position = ?)",
                        position,
                        json.writeValueAsString(provenance),
                        position)
                == 1;
    }
}
