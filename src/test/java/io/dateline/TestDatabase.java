package io.dateline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.test.context.ActiveProfilesResolver;

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

    /** Whether all tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("dateline.database"));
    }

    /** What a Dateline in that folder has to be told about its database. */
    public static Map<String, String> settings(Path folder) {
        return isPostgres() ? postgres(folder) : Map.of();
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

    /** The database of that folder, to look into it or to change it from outside. */
    public static DataSource of(Path folder) {
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
