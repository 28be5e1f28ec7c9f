package io.dateline.timeline;

import io.dateline.projection.RowBatch;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** By which numbers lanes stand in the rows of one generation, as far as one batch of events asks for them. */
final class LaneNumbers {

    private final JdbcTemplate database;
    private final String read;
    private final String highest;
    private final RowBatch added;
    private final Map<String, Integer> known = new HashMap<>();
    private @Nullable Integer last;

    LaneNumbers(String suffix, JdbcTemplate database) {
        this.database = database;
        read = "SELECT l.name, l.number FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked (name) JOIN timeline_lane_"
                + suffix + " l ON l.name = asked.name";
        highest = "SELECT COALESCE(MAX(number), 0) FROM timeline_lane_" + suffix;
        added = new RowBatch("INSERT INTO timeline_lane_" + suffix + " (number, name) VALUES (?, ?)");
    }

    /** The condition that a column holds the number of a lane whose name is the parameter. */
    static String is(String column, String suffix) {
        return column + " = (SELECT number FROM timeline_lane_" + suffix + " WHERE name = ?)";
    }

    /** The same of several lanes, whose names are as many parameters. */
    static String isOneOf(int lanes, String column, String suffix) {
        return lanes == 1
                ? is(column, suffix)
                : column + " IN (SELECT number FROM timeline_lane_" + suffix + " WHERE name IN ("
                        + String.join(", ", Collections.nCopies(lanes, "?")) + "))";
    }

    /** Gives a number to those that have none. */
    void learn(Collection<String> lanes) {
        List<String> unknown = lanes.stream()
                .filter(lane -> !known.containsKey(lane))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        read(unknown);
        for (String lane : unknown) {
            if (!known.containsKey(lane)) {
                int number = next();
                known.put(lane, number);
                added.add(number, lane);
            }
        }
        added.write(database);
    }

    boolean isKnown(String lane) {
        if (!known.containsKey(lane)) {
            read(List.of(lane));
        }
        return known.containsKey(lane);
    }

    private void read(List<String> lanes) {
        database.query(
                read,
                row -> {
                    known.put(row.getString(1), row.getInt(2));
                },
                (Object) lanes.toArray(String[]::new));
    }

    /** A long batch comes by as many lanes as there are developments. */
    void forget() {
        known.clear();
    }

    /** Of one that was learned. */
    int of(String lane) {
        return known.get(lane);
    }

    private int next() {
        int before = last == null ? database.queryForObject(highest, Integer.class) : last;
        last = before + 1;
        return last;
    }
}
