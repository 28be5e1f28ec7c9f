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
        // Durability sees to it that the log is written before anybody is answered.
        String url = "jdbc:h2:file:" + folder.resolve("dateline") + ";WRITE_DELAY=" + WriteDelay.MILLIS
                // Space is used again once a newer state has been on the disk itself for long enough.
                + ";RETENTION_TIME=" + 2 * WriteDelay.SYNC_MILLIS
                // By default a file of which less than a tenth of each part is dead is not packed, however many holes
                // it has between them.
                + ";AUTO_COMPACT_FILL_RATE=95;MAX_COMPACT_TIME=3000"
                // By default a statement is parsed anew that is not among the last eight.
                + ";QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
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
