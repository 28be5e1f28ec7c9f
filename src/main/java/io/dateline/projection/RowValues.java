package io.dateline.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/**
 * The values of many rows for one statement, each given by its own type. Spring finds out for every value anew how it is to be given,
 * which takes as long as H2 takes to insert it.
 *
 * @param rows of each the parameters in their order: texts, whole numbers, yes or no, or nothing
 */
public record RowValues(List<Object[]> rows) implements BatchPreparedStatementSetter {

    @Override
    public int getBatchSize() {
        return rows.size();
    }

    @Override
    public void setValues(PreparedStatement statement, int number) throws SQLException {
        Object[] row = rows.get(number);
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
