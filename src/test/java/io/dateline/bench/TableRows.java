package io.dateline.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a table, put aside in a file in the order in which events led to them, to be inserted again. */
final class TableRows implements AutoCloseable {

    private static final String POSITION = "(?i)(from_)?position";
    private static final byte TEXT = 0;
    private static final byte NOTHING = 1;
    private static final byte NUMBER = 2;
    private static final byte YES_OR_NO = 3;

    private final String name;
    private final List<String> columns;
    private final Path file;
    private final long count;
    private DataInputStream next;
    private long read;

    private TableRows(String name, List<String> columns, Path file, long count) {
        this.name = name;
        this.columns = columns;
        this.file = file;
        this.count = count;
    }

    static TableRows of(Connection database, String name, Path folder, Progress progress)
            throws SQLException, IOException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = database.getMetaData().getColumns(null, null, name, null)) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME"));
            }
        }
        String order = columns.stream()
                .filter(column -> column.matches(POSITION))
                .findFirst()
                .orElse(columns.get(0));
        Path file = folder.resolve(name + ".rows");
        long count = 0;
        try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
                PreparedStatement select = database.prepareStatement(
                        "SELECT " + String.join(", ", columns) + " FROM " + name + " ORDER BY " + order)) {
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); count++) {
                    progress.say("%,d rows of %s are put aside", count, name);
                    for (int column = 1; column <= columns.size(); column++) {
                        write(row.getObject(column), out);
                    }
                }
            }
        }
        return new TableRows(name, columns, file, count);
    }

    String name() {
        return name;
    }

    long count() {
        return count;
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte(NOTHING);
        } else if (value instanceof Boolean yes) {
            out.writeByte(YES_OR_NO);
            out.writeBoolean(yes);
        } else if (value instanceof Number number) {
            out.writeByte(NUMBER);
            out.writeLong(number.longValue());
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.writeByte(TEXT);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    private static Object value(DataInputStream in) throws IOException {
        byte type = in.readByte();
        if (type == NOTHING) {
            return null;
        } else if (type == YES_OR_NO) {
            return in.readBoolean();
        } else if (type == NUMBER) {
            return in.readLong();
        }
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** @param into a table of the same columns */
    PreparedStatement insertion(Connection database, String into) throws SQLException {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return database.prepareStatement(
                "INSERT INTO " + into + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")");
    }

    void restart() throws IOException {
        close();
        next = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        read = 0;
    }

    /** Inserts rows until so many of all are in. */
    void insertUpTo(long wanted, PreparedStatement insertion) throws IOException, SQLException {
        if (next == null) {
            throw new EOFException("restart() comes first");
        }
        boolean any = false;
        for (; read < Math.min(wanted, count); read++) {
            for (int column = 1; column <= columns.size(); column++) {
                insertion.setObject(column, value(next));
            }
            insertion.addBatch();
            any = true;
        }
        if (any) {
            insertion.executeBatch();
        }
    }

    @Override
    public void close() throws IOException {
        if (next != null) {
            next.close();
            next = null;
        }
    }
}
