package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.vocabulary.Affiliation;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the timelines, of one generation or on the workbench. Rows are gathered while a batch of events is handled and written together before its
 * commit: row by row a replay takes several times as long.
 */
class TimelineTable {

    private static final String COLUMNS = "SELECT s.ordinal, s.from_position, s.known_from, s.known_to, s.document";

    private final String open;
    private final String first;
    private final String onLane;
    private final String affiliations;
    private final String suffix;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final RowMapper<State> state;
    private @Nullable Map<String, List<Affiliation>> known;

    /** @param suffix the end of the names of the tables: that of a generation, or of the workbench for repairs */
    TimelineTable(String suffix, JdbcTemplate database, JsonMapper json) {
        this.suffix = suffix;
        this.database = database;
        this.json = json;
        this.open = COLUMNS + " FROM timeline_state_" + suffix + " s WHERE s.development = ? AND s.to_position = "
                + State.ALWAYS + " ORDER BY s.known_from";
        this.first = COLUMNS + " FROM timeline_state_" + suffix + " s WHERE s.ordinal = ? AND s.from_position = ?";
        this.onLane = COLUMNS + " FROM timeline_entry_" + suffix + " e JOIN timeline_state_" + suffix
                + " s ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from"
                + " WHERE e.lane = ? AND s.to_position = " + State.ALWAYS + " ORDER BY s.ordinal, s.known_from";
        this.affiliations =
                "SELECT actor, affiliations FROM timeline_affiliation_" + suffix + " ORDER BY from_position";
        this.state = (row, number) -> new State(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                json.readValue(row.getString(5), TimelineItem.class));
    }

    /** The states of a development that stand, in the order of their spans of knowledge; empty where there is none yet. */
    List<State> open(String development) {
        return pending().open(development, () -> database.query(open, state, development));
    }

    /** A development as it was recorded first. */
    TimelineItem first(State ofIt) {
        pending().write();
        return database.query(first, state, ofIt.ordinal(), ofIt.ordinal())
                .get(0)
                .item();
    }

    /** The states that stand on a lane. */
    List<State> on(Lane lane) {
        pending().write();
        return database.query(onLane, state, lane.name());
    }

    /** Ends the states of a development that are not among those after, and adds the new ones of these. */
    void replace(List<State> before, List<State> after) {
        pending().replace(before, after);
    }

    void write() {
        pending().write();
    }

    void add(VersionRow row) {
        List<State> open = open(row.event().development().value());
        pending().add(row, open.get(open.size() - 1).item().version());
    }

    List<Affiliation> affiliations(String actor) {
        return known().getOrDefault(actor, List.of());
    }

    void affiliate(String actor, long position, List<Affiliation> now) {
        known().put(actor, now);
        pending().affiliate(actor, position, now);
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
