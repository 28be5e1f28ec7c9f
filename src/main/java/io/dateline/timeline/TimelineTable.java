package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.projection.Generation;
import io.dateline.vocabulary.Affiliation;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one generation of the timelines. Rows are gathered while a batch of events is handled and written together before its
 * commit: row by row a replay takes several times as long.
 */
class TimelineTable {

    static final long STILL = Long.MAX_VALUE;

    private final String current;
    private final String onLane;
    private final String affiliations;
    private final String suffix;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private @Nullable Map<String, List<Affiliation>> known;

    TimelineTable(Generation generation, JdbcTemplate database, JsonMapper json) {
        this.suffix = generation.suffix();
        this.database = database;
        this.json = json;
        this.current = "SELECT ordinal, from_position, document FROM timeline_state_" + suffix
                + " WHERE development = ? AND to_position = " + STILL;
        this.onLane = "SELECT s.ordinal, s.from_position, s.document FROM timeline_entry_" + suffix + " e"
                + " JOIN timeline_state_" + suffix + " s ON s.ordinal = e.ordinal AND s.from_position = e.from_position"
                + " WHERE e.lane = ? AND s.to_position = " + STILL + " ORDER BY s.ordinal";
        this.affiliations = "SELECT actor, affiliations FROM timeline_affiliation_" + suffix;
    }

    /** The state a development is in, null where there is none yet. */
    @Nullable
    State current(String development) {
        State pending = pending().current(development);
        return pending != null
                ? pending
                : database
                        .query(
                                current,
                                (row, number) -> state(row.getLong(1), row.getLong(2), row.getString(3)),
                                development)
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    /** The states that stand on a lane now. */
    List<State> on(Lane lane) {
        pending().write();
        return database.query(
                onLane, (row, number) -> state(row.getLong(1), row.getLong(2), row.getString(3)), lane.name());
    }

    private State state(long ordinal, long from, String document) {
        return new State(ordinal, from, json.readValue(document, TimelineItem.class));
    }

    void replace(@Nullable State before, State after) {
        pending().replace(before, after);
    }

    List<Affiliation> affiliations(String actor) {
        return known().getOrDefault(actor, List.of());
    }

    void affiliate(String actor, List<Affiliation> now) {
        known().put(actor, now);
        pending().affiliate(actor, now);
    }

    private Map<String, List<Affiliation>> known() {
        pending(); // Forgets what an earlier batch knew.
        if (known == null) {
            Map<String, List<Affiliation>> read = new HashMap<>();
            database.query(affiliations, row -> {
                read.put(row.getString(1), List.of(json.readValue(row.getString(2), Affiliation[].class)));
            });
            known = read;
        }
        return known;
    }

    private PendingRows pending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource("timeline-rows-" + suffix, key -> {
            PendingRows rows = new PendingRows(suffix, database, json);
            // What is known in memory may come from a batch that was rolled back, or another process may have written
            // since.
            known = null;
            batch.onPrepareCommit(work -> rows.write());
            batch.onRollback(work -> known = null);
            return rows;
        });
    }

    /** Bounds of a date in epoch seconds; a local time is read in its zone. */
    static Bounds bounds(String date, @Nullable String zone) {
        EdtfDate edtf = EdtfDate.parse(date);
        return zone == null ? edtf.bounds() : edtf.bounds(ZoneId.of(zone));
    }
}
