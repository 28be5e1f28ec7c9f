package io.dateline.platform;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.log.Durability;
import io.dateline.log.FreeSpace;
import io.dateline.projection.Projected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log in a file, unless another database is configured. */
@Configuration(proxyBeanMethods = false)
class DataFolder {

    static final String USER = "dateline";

    /** The folder cannot be used. */
    static final class Unusable extends RuntimeException {

        Unusable(Path folder, IOException why) {
            super("The data folder " + folder + " cannot be used: " + why, why);
        }
    }

    /** H2 in a file of that name, which is written when {@link QuietMoments} says so. */
    static String url(Path folder, String name) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve(name) + ";WRITE_DELAY="
                + Integer.MAX_VALUE
                // Space is used again once a newer state has been on the disk itself for long enough.
                + ";RETENTION_TIME=" + 2 * WriteDelay.SYNC_MILLIS
                // Not packed when it is closed: H2 2.4 then loses parts now and then, which the next process does not
                // find.
                + ";MAX_COMPACT_TIME=0"
                // By default a statement is parsed anew that is not among the last eight.
                + ";QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Bean
    FreeSpace freeSpace(DatelineSettings settings, Environment environment) {
        return isElsewhere(environment)
                ? FreeSpace.unlimited()
                : FreeSpace.of(settings.dataFolder(), settings.minFreeSpace());
    }

    @Bean
    Durability durability(JdbcTemplate database, DatelineSettings settings, Environment environment) {
        return isElsewhere(environment)
                ? Durability.withCommit(database)
                : Durability.byCheckpoint(database, settings.sync());
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    WriteDelay writeDelay(DataSource log, @Projected DataSource projections, FreeSpace space) {
        return new WriteDelay(List.of((QuietFile) log, (QuietFile) projections), space);
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    static BeanPostProcessor quietLog() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new QuietFile(pool, WriteDelay.MILLIS) : bean;
            }
        };
    }

    static boolean isElsewhere(Environment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    JdbcConnectionDetails fileDatabase(DatelineSettings settings) {
        Path folder = settings.dataFolder();
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("no permission to write in it");
            }
        } catch (IOException unusable) {
            throw new Unusable(folder, unusable);
        }
        String url = url(folder, "dateline");
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return USER;
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }
}
