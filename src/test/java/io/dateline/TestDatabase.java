package io.dateline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The database of a Dateline that is tested: H2 in its folder, or with {@code -Ddateline.database=postgres} a database for each
 * folder on a PostgreSQL that runs as long as the tests do.
 */
public final class TestDatabase {

    private static final String USER = "postgres";
    private static final Map<Path, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final AtomicInteger LAST = new AtomicInteger();

    private TestDatabase() {}

    private static class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** The profile of the tests that share one Dateline. */
    public static final class Profile implements ActiveProfilesResolver {

        @Override
        public String[] resolve(Class<?> test) {
            return isPostgres() ? new String[] {"postgres"} : new String[0];
        }
    }

    /** Ends a shared Dateline before its PostgreSQL ends: at the end of the process, both would do so at once. */
    static final class Ending implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            if (!isPostgres()) {
                return;
            }
            AutoCloseable dateline = (AutoCloseable) SpringExtension.getApplicationContext(test);
            test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(dateline, ending -> dateline);
        }
    }

    /** Whether all tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("dateline.database"));
    }

    /** What a Dateline in that folder has to be told about its database. */
    public static Map<String, String> settings(Path folder) {
        if (!isPostgres()) {
            return Map.of();
        }
        Map<String, String> settings = postgres(folder);
        // What a killed one had claimed is the next one's at once.
        settings.put("dateline.node.name", "dateline");
        return settings;
    }

    /** SQL with functions of H2, for the database that all tests run on. */
    public static String sql(String statement) {
        return isPostgres()
                ? statement
                        .replaceAll("STRINGTOUTF8\\((.*)\\)", "convert_to($1, 'UTF8')")
                        .replaceAll("UTF8TOSTRING\\((\\w+)\\)", "convert_from($1, 'UTF8')")
                        .replace("RANDOM_UUID()", "gen_random_uuid()")
                        .replaceAll("SYSTEM_RANGE\\((.*)\\)", "generate_series($1) AS numbers (x)")
                : statement;
    }

    /** The log of a Dateline that has ended. */
    public static Connection connect(Path folder) throws SQLException {
        return connect(folder, "dateline");
    }

    /** The projections of a Dateline that has ended. */
    public static Connection connectProjections(Path folder) throws SQLException {
        return connect(folder, "projections");
    }

    private static Connection connect(Path folder, String file) throws SQLException {
        return isPostgres()
                ? of(folder).getConnection()
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data").resolve(file).toAbsolutePath(), "dateline", "");
    }

    /** The same for PostgreSQL, whatever all tests run on. */
    public static Map<String, String> postgres(Path folder) {
        String name = "dateline_" + NUMBERS.computeIfAbsent(folder.toAbsolutePath(), key -> create());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.profiles.active", "postgres");
        settings.put("spring.datasource.url", Server.RUNNING.getJdbcUrl(USER, name));
        settings.put("spring.datasource.username", USER);
        return settings;
    }

    private static DataSource of(Path folder) {
        return Server.RUNNING.getDatabase(USER, "dateline_" + NUMBERS.get(folder.toAbsolutePath()));
    }

    /** The port that the server listens at. */
    public static int port() {
        return Server.RUNNING.getPort();
    }

    private static int create() {
        int number = LAST.incrementAndGet();
        try (Connection server = Server.RUNNING.getPostgresDatabase().getConnection()) {
            server.createStatement().execute("CREATE DATABASE dateline_" + number);
            return number;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
