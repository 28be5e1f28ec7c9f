package io.dateline.projection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A hash of a row of the database: of all its columns, as text. */
public final class RowHash {

    private static final String END = "TO_POSITION";

    private RowHash() {}

    /**
     * The row as of a position: a {@code to_position} beyond it has not come yet. 64 bits, of two polynomials, so that the sums of
     * many rows do not meet by chance.
     */
    public static long of(ResultSet row, long position) throws SQLException {
        CRC32C low = new CRC32C();
        CRC32 high = new CRC32();
        ResultSetMetaData about = row.getMetaData();
        int columns = about.getColumnCount();
        for (int column = 1; column <= columns; column++) {
            boolean isEnd = END.equalsIgnoreCase(about.getColumnLabel(column));
            String value = isEnd && row.getLong(column) > position ? "" : row.getString(column);
            byte[] text = (value + '\n').getBytes(StandardCharsets.UTF_8);
            low.update(text);
            high.update(text);
        }
        return high.getValue() << 32 | low.getValue();
    }
}
