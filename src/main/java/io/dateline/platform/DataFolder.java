package io.dateline.platform;

import io.dateline.log.Durability;
import io.dateline.log.FreeSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database in a file, unless another one is configured. */
@Configuration(proxyBeanMethods = false)
class DataFolder {

    /** The folder cannot be used. */
    static final class Unusable extends RuntimeException {

        Unusable(Path folder, IOException why) {
            super("The data folder " + folder + " cannot be used: " + why, why);
        }
    }

    @Bean
    FreeSpace freeSpace(DatelineSettings settings, Environment environment) {
        return isElsewhere(environment)
                ? FreeSpace.unlimited()
                : FreeSpace.of(settings.dataDir(), settings.minFreeSpace());
    }

    @Bean
    Durability durability(JdbcTemplate database, DatelineSettings settings, Environment environment) {
        return isElsewhere(environment)
                ? Durability.withCommit(database)
                : Durability.byCheckpoint(database, settings.sync());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    WriteDelay writeDelay(JdbcTemplate database, FreeSpace space) {
        return new WriteDelay(database, space);
    }

    private static boolean isElsewhere(Environment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    JdbcConnectionDetails fileDatabase(DatelineSettings settings) {
        Path folder = settings.dataDir().toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("no permission to write in it");
            }
        } catch (IOException unusable) {
            throw new Unusable(folder, unusable);
        }
        // Durability sees to it that the log is written before anybody is answered. By default H2 parses a statement
        // anew that
        // is not among the last eight, and packs its file for a fifth of a second when it is closed.
        String url = "jdbc:h2:file:" + folder.resolve("dateline") + ";WRITE_DELAY=" + WriteDelay.MILLIS
                + ";QUERY_CACHE_SIZE=256;MAX_COMPACT_TIME=2000;DB_CLOSE_ON_EXIT=FALSE";
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "dateline";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }
}
