package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.RowHash;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts and sums up the rows of a generation as of a position, so that two can be compared without laying them side by side. What
 * concerns a timeline counts for that one: its entries, its corrections, and the states of the developments on it. Read in steps: a result of
 * millions of rows would be put together on the disk first.
 */
final class TimelineContents {

    private static final String VERSIONS = "versions";
    private static final String AFFILIATIONS = "affiliations";
    private static final String PLACEMENTS = "placements";
    private static final String PROVENANCE = "provenance";
    private static final String UNREADABLE = "unreadable";
    private static final int STEP = 1000;

    /** Whole developments, each of which may have a megabyte. */
    private static final int STATES = 25;

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final String suffix;
    private final long position;
    private final LongConsumer seen;
    private final SortedMap<String, Content> contents = new TreeMap<>();

    TimelineContents(JdbcTemplate database, JsonMapper json, Generation generation, long position, LongConsumer seen) {
        this.database = database;
        this.json = json;
        this.suffix = generation.suffix();
        this.position = position;
        this.seen = seen;
    }

    SortedMap<String, Content> sum() {
        lanes();
        states();
        versions();
        sum(AFFILIATIONS, "SELECT * FROM timeline_affiliation_" + suffix + " WHERE from_position <= ?", position);
        sum(PLACEMENTS, "SELECT * FROM timeline_placement_" + suffix + " WHERE from_position <= ?", position);
        sum(PROVENANCE, "SELECT * FROM timeline_provenance_" + suffix + " WHERE position <= ?", position);
        return contents;
    }

    private void lanes() {
        LaneRows entries = LaneRows.entries(database, suffix, position);
        LaneRows corrections = LaneRows.corrections(database, suffix, position);
        for (List<Numbered> some = lanesAfter("");
                !some.isEmpty();
                some = lanesAfter(last(some).name())) {
            for (Numbered lane : some) {
                Content content = entries.sum(lane.number(), seen).and(corrections.sum(lane.number(), seen));
                if (content.rows() > 0) {
                    contents.put(lane.name(), content);
                }
            }
        }
    }

    private record Numbered(String name, int number) {}

    private List<Numbered> lanesAfter(String name) {
        return database.query(
                "SELECT name, number FROM timeline_lane_" + suffix + " WHERE name > ? ORDER BY name LIMIT " + STEP,
                (row, index) -> new Numbered(row.getString(1), row.getInt(2)),
                name);
    }

    private static Numbered last(List<Numbered> some) {
        return some.get(some.size() - 1);
    }

    private void states() {
        for (long from = 0; from < position; from += STATES) {
            long[] rows = new long[1];
            database.query(
                    "SELECT * FROM timeline_state_" + suffix
                            + " WHERE ordinal > ? AND ordinal <= ? AND from_position <= ?",
                    row -> {
                        long hash = RowHash.of(row, position);
                        for (String lane : lanes(row.getString("document"))) {
                            contents.merge(lane, Content.NOTHING.plus(hash), (sum, more) -> sum.plus(hash));
                        }
                        rows[0]++;
                    },
                    from,
                    from + STATES,
                    position);
            seen.accept(rows[0]);
        }
    }

    private Set<String> lanes(String document) {
        try {
            Set<String> lanes = new TreeSet<>();
            Lane.of(json.readValue(document, TimelineItem.class)).keySet().forEach(lane -> lanes.add(lane.name()));
            return lanes;
        } catch (JacksonException damaged) {
            return Set.of(UNREADABLE);
        }
    }

    private void versions() {
        for (long from = 0; from < position; from += STEP) {
            sum(
                    VERSIONS,
                    "SELECT * FROM timeline_version_" + suffix
                            + " WHERE ordinal > ? AND ordinal <= ? AND position <= ?",
                    from,
                    from + STEP,
                    position);
        }
    }

    private void sum(String part, String select, Object... values) {
        long[] rows = new long[1];
        database.query(
                select,
                row -> {
                    long hash = RowHash.of(row, position);
                    contents.merge(part, Content.NOTHING.plus(hash), (sum, more) -> sum.plus(hash));
                    rows[0]++;
                },
                values);
        seen.accept(rows[0]);
    }
}
