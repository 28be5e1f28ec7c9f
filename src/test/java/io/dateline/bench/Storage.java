package io.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** B9: what the files of a database take beside the bytes of its events. */
final class Storage {

    private static final String BYTES =
            "SELECT SUM(16 + OCTET_LENGTH(event_identifier) + OCTET_LENGTH(aggregate_identifier)"
                    + " + OCTET_LENGTH(type) + OCTET_LENGTH(time_stamp) + OCTET_LENGTH(payload_type)"
                    + " + OCTET_LENGTH(payload_revision) + OCTET_LENGTH(payload) + OCTET_LENGTH(meta_data) + OCTET_LENGTH(hash))"
                    + " FROM domain_event_entry";

    private Storage() {}

    /** Of a Dateline's folder. */
    static long bytes(Path folder) throws Exception {
        return Files.size(folder.resolve("data/dateline.mv.db")) + Files.size(folder.resolve("data/projections.mv.db"));
    }

    /** Kilobytes a development; nobody may have the database open. */
    static Figure figure(String id, String name, Path folder, long onDisk, long developments, @Nullable Double goal)
            throws Exception {
        try (Connection database = FloorDatabase.open(folder.resolve("data"));
                Statement statement = database.createStatement();
                ResultSet sum = statement.executeQuery(BYTES)) {
            sum.next();
            double floor = sum.getLong(1) / 1024.0 / developments;
            double is = onDisk / 1024.0 / developments;
            return Figure.time(id, name, "KiB", new Rounds(List.of(floor), List.of(is), List.of(), List.of()), goal);
        }
    }
}
