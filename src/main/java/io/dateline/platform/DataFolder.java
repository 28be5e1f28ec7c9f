package io.dateline.platform;

import io.dateline.log.FreeSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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
        return environment.containsProperty("spring.datasource.url")
                ? FreeSpace.unlimited()
                : FreeSpace.of(settings.dataDir(), settings.minFreeSpace());
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
        // Without WRITE_DELAY=0 H2 answers commits that a kill of the process still loses.
        String url = "jdbc:h2:file:" + folder.resolve("dateline") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
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
