package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.provenance.Provenance;
import io.dateline.timeline.Ties.Tie;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    private static final int MOST_PLACED = 200;

    /** Developments whose states are held in memory: each may be told at great length. */
    private static final int AT_ONCE = 200;

    private static final String COLUMNS =
            "SELECT s.ordinal, s.from_position, s.known_from, s.known_to, s.earliest, s.latest, s.depth, s.document";

    private final String open;
    private final String newest;
    private final String first;
    private final String atVersion;
    private final String onLane;
    private final String standing;
    private final String placedAgainst;
    private final String placed;
    private final String ties;
    private final String suffix;
    private final Provenances provenances;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final RowMapper<State> state;
    private @Nullable Ties known;
    private @Nullable Provenance provenance;

    /** @param suffix the end of the names of the tables: that of a generation, or of the workbench for repairs */
    TimelineTable(String suffix, JdbcTemplate database, JsonMapper json, Provenances provenances) {
        this.provenances = provenances;
        this.suffix = suffix;
        this.database = database;
        this.json = json;
        this.open = COLUMNS + " FROM timeline_state_" + suffix + " s WHERE s.development = ? AND s.to_position = "
                + State.ALWAYS + " ORDER BY s.known_from";
        this.newest = "SELECT COALESCE(MAX(ordinal), 0) FROM timeline_state_" + suffix;
        this.first = COLUMNS + " FROM timeline_state_" + suffix + " s WHERE s.ordinal = ? AND s.from_position = ?";
        this.atVersion = COLUMNS + " FROM timeline_version_" + suffix + " v JOIN timeline_state_" + suffix
                + " s ON s.ordinal = v.ordinal AND s.from_position < v.position AND s.to_position >= v.position"
                + " WHERE v.ordinal = ? AND v.version = ? ORDER BY s.known_from";
        this.onLane =
                "SELECT DISTINCT ordinal FROM timeline_entry_" + suffix + " WHERE " + LaneNumbers.is("lane", suffix);
        this.standing = COLUMNS + " FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS asked (ordinal) JOIN timeline_state_"
                + suffix + " s ON s.ordinal = asked.ordinal WHERE s.to_position = " + State.ALWAYS
                + " ORDER BY s.ordinal, s.known_from";
        this.placedAgainst = "SELECT DISTINCT development FROM timeline_placement_" + suffix + " WHERE named = ?";
        this.placed = "SELECT named FROM timeline_placement_" + suffix + " LIMIT " + (MOST_PLACED + 1);
        this.ties = "SELECT type, id, merged_into, affiliations FROM timeline_affiliation_" + suffix
                + " ORDER BY from_position";
        this.state = (row, number) -> new State(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                new When(new Bounds(row.getLong(5), row.getLong(6)), row.getInt(7)),
                json.readValue(row.getString(8), TimelineItem.class));
    }

    /** The states of a development that stand, in the order of their spans of knowledge; empty where there is none yet. */
    List<State> open(String development) {
        return pending().open(development, () -> database.query(open, state, development));
    }

    /** The same at its recording: one that comes behind all that are there need not be looked for. */
    List<State> openBefore(long position, String development) {
        return position > pending().newest(() -> database.queryForObject(newest, Long.class))
                ? pending().open(development, List::of)
                : open(development);
    }

    /** A development as it was recorded first. */
    TimelineItem first(State ofIt) {
        pending().write();
        return database.query(first, state, ofIt.ordinal(), ofIt.ordinal())
                .get(0)
                .item();
    }

    /** The states of a development as they stood at an earlier version, up to the next one. */
    List<State> atVersion(State ofIt, long version) {
        pending().write();
        return database.query(atVersion, state, ofIt.ordinal(), version + 1);
    }

    /** The developments that name this one in their order; perhaps some that did so before. */
    Set<String> placedAgainst(String development) {
        Set<String> others = new TreeSet<>(pending().placedAgainst(development));
        if (pending().named(this::named).test(development)) {
            others.addAll(database.queryForList(placedAgainst, String.class, development));
        }
        return others;
    }

    /** Which may be. Hardly any store has more placements than are worth keeping, and every event asks. */
    private Predicate<String> named() {
        List<String> some = database.queryForList(placed, String.class);
        return some.size() > MOST_PLACED ? any -> true : new HashSet<>(some)::contains;
    }

    /** Ends the states of a development that are not among those after, and adds the new ones of these. */
    void replace(List<State> before, List<State> after) {
        pending().replace(before, after);
    }

    /** @param lanes that a correction concerns; none where it is no correction */
    void add(VersionRow row, Set<Lane> lanes) {
        List<State> open = open(row.event().development().value());
        pending().add(row, open.get(open.size() - 1).item().version(), lanes);
    }

    void tie(TermId id, long position, Tie now) {
        ties().put(id, now);
        pending().tie(id, position, now);
    }

    Ties ties() {
        pending(); // Forgets what an earlier batch knew.
        if (known == null) {
            Ties read = new Ties();
            database.query(ties, row -> {
                read.put(
                        new TermId(TermType.valueOf(row.getString(1)), row.getString(2)),
                        new Tie(List.of(json.readValue(row.getString(4), Affiliation[].class)), row.getString(3)));
            });
            known = read;
        }
        return known;
    }

    /** As it is known at the event that is handled. */
    Provenance provenance() {
        pending(); // Forgets what an earlier batch knew.
        if (provenance == null) {
            provenance = provenances.at(suffix, Long.MAX_VALUE);
        }
        return provenance;
    }

    /** False where it was adopted before. */
    boolean adopt(long position, Provenance adopted) {
        pending();
        provenance = adopted;
        return provenances.adopt(suffix, position, adopted);
    }

    /** Some at a time, written before the next are read: a large store does not fit into memory. */
    void forEachDevelopment(Consumer<String> act) {
        String after = "";
        for (List<String> some = developments(after); !some.isEmpty(); some = developments(after)) {
            some.forEach(act);
            after = some.get(some.size() - 1);
            pending().forget();
        }
    }

    /** The states that stand, also elsewhere, of developments that ever stood on one of the lanes; as many at a time. */
    void forEachState(Set<Lane> lanes, Consumer<State> act) {
        pending().forget();
        long[] ordinals = lanes.stream()
                .flatMap(lane -> ordinals(lane).stream())
                .mapToLong(Long::longValue)
                .sorted()
                .distinct()
                .toArray();
        for (int from = 0; from < ordinals.length; from += AT_ONCE) {
            long[] some = Arrays.copyOfRange(ordinals, from, Math.min(from + AT_ONCE, ordinals.length));
            Object asked = Arrays.stream(some).boxed().toArray(Long[]::new);
            database.query(standing, state, asked).forEach(act);
            pending().forget();
        }
    }

    /** Without the index, what was never on a timeline would be looked for in all rows. */
    private List<Long> ordinals(Lane lane) {
        return pending().isLane(lane.name()) ? database.queryForList(onLane, Long.class, lane.name()) : List.of();
    }

    private List<String> developments(String after) {
        pending().write();
        return database.queryForList(
                "SELECT DISTINCT development FROM timeline_state_" + suffix
                        + " WHERE development > ? ORDER BY development LIMIT " + AT_ONCE,
                String.class,
                after);
    }

    private PendingRows pending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource("timeline-rows-" + suffix, key -> {
            PendingRows rows = new PendingRows(suffix, database, json);
            // What is known in memory may come from a batch that was rolled back, or another process may have written
            // since.
            forget();
            batch.onPrepareCommit(work -> rows.write());
            batch.onRollback(work -> forget());
            return rows;
        });
    }

    private void forget() {
        known = null;
        provenance = null;
    }
}
