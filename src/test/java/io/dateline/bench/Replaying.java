package io.dateline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * B3: all timelines anew from the log, in a process of 512 MB. The floor reads the log by its key, decodes every event, and inserts
 * into tables of the same layout the rows that Dateline's have in the end, read from a file that it need not compute; then it makes
 * the index that Dateline makes late as well.
 */
final class Replaying {

    private static final int BATCH = 1000;
    private static final String IN_ORDER = "timeline_entry_in_order_b";
    /** Asking more often would take part of what is measured. */
    private static final long POLL_MILLIS = 200;

    private final Options options;
    private final Path store;
    private final Progress progress = new Progress("B3");
    private final List<TableRows> tables = new ArrayList<>();

    Replaying(Options options, Path store) {
        this.options = options;
        this.store = store;
    }

    List<Figure> measure() throws Exception {
        Path copy = Files.createDirectories(options.work().resolve("b3"));
        for (String file : List.of("dateline.mv.db", "projections.mv.db")) {
            Files.copy(store.resolve("data").resolve(file), copy.resolve(file));
        }
        try (Connection log = FloorDatabase.open(copy);
                Connection floor = FloorDatabase.openProjections(copy)) {
            putAside(floor, copy);
            // Nobody reads what was read before, so that no round need wait for it.
            try (Child dateline = Child.dateline(store, options, "--dateline.replay.linger=0s")) {
                Api api = dateline.api();
                Rounds rounds = Rounds.of(
                        options,
                        progress,
                        Rounds.Side.here(round -> insert(log, floor)),
                        dateline.side(round -> replay(api)));
                for (TableRows table : tables) {
                    table.close();
                }
                return List.of(Figure.rate("B3", "replay of the timelines", "events", rounds, 0.7));
            }
        }
    }

    private void putAside(Connection floor, Path folder) throws Exception {
        List<String> names = new ArrayList<>();
        try (ResultSet table = floor.getMetaData().getTables(null, "PUBLIC", "TIMELINE\\_%\\_A", null)) {
            while (table.next()) {
                names.add(table.getString("TABLE_NAME"));
            }
        }
        for (String name : names) {
            tables.add(TableRows.of(floor, name, folder, progress));
        }
        if (tables.stream().allMatch(table -> table.count() < options.developments())) {
            throw new IllegalStateException("No table of " + names + " has a row for each development");
        }
    }

    private static String other(String table) {
        return table.substring(0, table.length() - 1) + "B";
    }

    private double insert(Connection log, Connection floor) throws Exception {
        floor.setAutoCommit(true);
        try (Statement statement = floor.createStatement()) {
            statement.execute("DROP INDEX IF EXISTS " + IN_ORDER);
            for (TableRows table : tables) {
                statement.execute("TRUNCATE TABLE " + other(table.name()));
                table.restart();
            }
        }
        floor.setAutoCommit(false);
        List<PreparedStatement> insertions = new ArrayList<>();
        for (TableRows table : tables) {
            insertions.add(table.insertion(floor, other(table.name())));
        }
        long total = head(log);
        long begun = System.nanoTime();
        long position = 0;
        try (PreparedStatement scan = log.prepareStatement("SELECT global_index, payload_type, time_stamp, payload,"
                + " meta_data FROM domain_event_entry WHERE global_index > ? ORDER BY global_index LIMIT " + BATCH)) {
            while (position < total) {
                position = decode(scan, position);
                for (int table = 0; table < tables.size(); table++) {
                    long share = position == total
                            ? tables.get(table).count()
                            : tables.get(table).count() * position / total;
                    tables.get(table).insertUpTo(share, insertions.get(table));
                }
                floor.commit();
                progress.say("the floor is at %,d of %,d events", position, total);
            }
        }
        try (Statement statement = floor.createStatement()) {
            statement.execute("CREATE INDEX " + IN_ORDER + " ON timeline_entry_b"
                    + " (lane, earliest, depth, latest, ordinal, from_position, known_from)");
        }
        double rate = total * 1e9 / (System.nanoTime() - begun);
        for (PreparedStatement insertion : insertions) {
            insertion.close();
        }
        return rate;
    }

    private static long decode(PreparedStatement scan, long after) throws Exception {
        scan.setLong(1, after);
        long position = after;
        try (ResultSet row = scan.executeQuery()) {
            while (row.next()) {
                position = row.getLong(1);
                JsonNode payload = Api.JSON.readTree(row.getBytes(4));
                JsonNode origin = Api.JSON.readTree(row.getBytes(5));
                if (payload.isEmpty() || origin.isEmpty()) {
                    throw new IllegalStateException("The event at " + position + " says nothing");
                }
            }
        }
        return position;
    }

    private static long head(Connection log) throws Exception {
        try (Statement statement = log.createStatement();
                ResultSet head = statement.executeQuery("SELECT MAX(global_index) FROM domain_event_entry")) {
            head.next();
            return head.getLong(1);
        }
    }

    private double replay(Api api) throws Exception {
        long begun = System.nanoTime();
        String id = Api.JSON
                .readTree(api.post("/replays", "{\"projection\":\"timelines\"}").body())
                .get("id")
                .asString();
        JsonNode replay = await(api, id, List.of("running"));
        double rate = replay.get("total").asLong() * 1e9 / (System.nanoTime() - begun);
        replay = await(api, id, List.of("running", "comparing"));
        if (!replay.get("state").asString().equals("done")) {
            throw new IllegalStateException("The replay ended as " + replay);
        }
        return rate;
    }

    /** Waits as long as it is in one of those states. */
    private JsonNode await(Api api, String id, List<String> states) throws Exception {
        JsonNode replay = api.get("/replays/" + id);
        while (states.contains(replay.get("state").asString())) {
            progress.say("Dateline's replay is at %s of %s events", replay.get("done"), replay.get("total"));
            Thread.sleep(POLL_MILLIS);
            replay = api.get("/replays/" + id);
        }
        return replay;
    }
}
