package io.dateline.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.RunScript;

/** H2 as Dateline opens it: as durable, and with as large a cache as a process of 512 MB gives it. */
final class FloorDatabase {

    private FloorDatabase() {}

    static String url(Path folder) {
        return url(folder, "dateline");
    }

    private static String url(Path folder, String file) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(file)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768";
    }

    static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder), "dateline", "");
    }

    static Connection openProjections(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder, "projections"), "dateline", "");
    }

    /** The same tables of the log. */
    static void createLog(Connection connection) throws SQLException, IOException {
        for (String migration : List.of("V1__log.sql", "V2__replay.sql", "V3__ledger.sql")) {
            try (Reader script = new InputStreamReader(
                    FloorDatabase.class.getResourceAsStream("/db/migration/" + migration), StandardCharsets.UTF_8)) {
                RunScript.execute(connection, script);
            }
        }
    }
}
