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

    /** Parts are rewritten for a while before the first of them can be given back. */
    private static final long STILL_MILLIS = 60_000;

    private static final long MOST_MILLIS = 900_000;

    private Storage() {}

    /** Returns once the files of a Dateline that runs get no smaller: it packs them while nobody changes anything. */
    static void awaitPacked(Path folder, Progress progress) throws Exception {
        long begun = System.currentTimeMillis();
        long smallest = Long.MAX_VALUE;
        long since = begun;
        while (System.currentTimeMillis() - since < STILL_MILLIS && System.currentTimeMillis() - begun < MOST_MILLIS) {
            long now = bytes(folder);
            if (now < smallest) {
                smallest = now;
                since = System.currentTimeMillis();
            }
            progress.say("%,d bytes are on the disk", now);
            Thread.sleep(500);
        }
    }

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
