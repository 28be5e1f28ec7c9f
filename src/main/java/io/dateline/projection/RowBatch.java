package io.dateline.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that one statement is to write, gathered and then written together. Each value is given by its own type: Spring finds out
 * for every value anew how it is to be given, which takes as long as H2 takes to insert it.
 */
public final class RowBatch {

    /** So many at once: no state of a file is written within a call, and rows at many places change pages of tens of kilobytes each. */
    private static final int AT_ONCE = 200;

    private final String statement;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param statement with a mark for each value of a row */
    public RowBatch(String statement) {
        this.statement = statement;
    }

    /** @param values of one row: texts, whole numbers, yes or no, or nothing */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    /** Those that are not written yet, to be looked at or changed. */
    public List<Object[]> rows() {
        return rows;
    }

    /** The texts that stand first in the rows. */
    public Stream<String> names() {
        return rows.stream().map(row -> (String) row[0]);
    }

    /** Nothing of them is kept. */
    public void write(JdbcTemplate database) {
        if (rows.isEmpty()) {
            return;
        }
        database.batchUpdate(statement, rows, AT_ONCE, RowBatch::set);
        rows.clear();
    }

    private static void set(PreparedStatement given, Object[] row) throws SQLException {
        // Without what stands around it, which each of the many calls would go through.
        PreparedStatement statement = given.unwrap(PreparedStatement.class);
        for (int column = 0; column < row.length; column++) {
            set(statement, column + 1, row[column]);
        }
    }

    private static void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.NULL);
        } else if (value instanceof Long number) {
            statement.setLong(parameter, number);
        } else if (value instanceof Integer number) {
            statement.setInt(parameter, number);
        } else if (value instanceof String text) {
            statement.setString(parameter, text);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(parameter, yes);
        } else {
            statement.setObject(parameter, value);
        }
    }
}
