package io.dateline.timeline;

import io.dateline.projection.Projection.Content;
import io.dateline.projection.RowHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums up the rows of a table whose key begins with a lane and a number, in steps along that key: a lane may have millions of rows,
 * and the database would put the result of one statement together on the disk first.
 */
final class LaneRows {

    private static final int STEP = 10_000;

    private final JdbcTemplate database;
    private final String step;
    private final String key;
    private final long position;

    private LaneRows(JdbcTemplate database, String table, String columns, String key, String begins, long position) {
        this.database = database;
        this.key = key;
        this.position = position;
        step = "SELECT " + columns + " FROM " + table + " WHERE lane = ? AND " + key + " >= ? AND " + begins
                + " <= ? ORDER BY lane, " + key + " LIMIT ?";
    }

    /** @param position as of which the rows are summed up */
    static LaneRows entries(JdbcTemplate database, String suffix, long position) {
        String columns = "earliest, depth, latest, ordinal, from_position, known_from, direct";
        return new LaneRows(database, "timeline_entry_" + suffix, columns, "earliest", "from_position", position);
    }

    /** @param position as of which the rows are summed up */
    static LaneRows corrections(JdbcTemplate database, String suffix, long position) {
        String columns = "position, ordinal, version";
        return new LaneRows(database, "timeline_correction_" + suffix, columns, "position", "position", position);
    }

    /**
     * @param lane its number, which itself is not summed up: it is another one in each generation
     * @param seen is told after each step how many rows it read
     */
    Content sum(int lane, LongConsumer seen) {
        Sum sum = new Sum();
        int atMost = STEP;
        for (boolean more = true; more; ) {
            long from = sum.from;
            more = read(lane, sum, atMost) == atMost;
            seen.accept(sum.taken);
            // So many rows with one number that a step does not get beyond them.
            atMost = more && sum.from == from ? atMost * 2 : STEP;
        }
        seen.accept(sum.open.rows());
        return sum.whole.and(sum.open);
    }

    private int read(int lane, Sum sum, int atMost) {
        sum.begin();
        return Objects.requireNonNull(database.query(
                step,
                rows -> {
                    int read = 0;
                    for (; rows.next(); read++) {
                        sum.add(rows);
                    }
                    return read;
                },
                lane,
                sum.from,
                position,
                atMost));
    }

    /** Rows with the last number of a step are read again with the next one, which has all of them. */
    private final class Sum {

        private Content whole = Content.NOTHING;
        private Content open = Content.NOTHING;
        private long from = Long.MIN_VALUE;
        private long taken;

        private void begin() {
            open = Content.NOTHING;
            taken = 0;
        }

        private void add(ResultSet row) throws SQLException {
            long number = row.getLong(key);
            if (number != from) {
                taken += open.rows();
                whole = whole.and(open);
                open = Content.NOTHING;
                from = number;
            }
            open = open.plus(RowHash.of(row, position));
        }
    }
}
