package io.dateline.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The file of projections beside the log's. It holds nothing that is not in the log as well, replays and what operators decided
 * about events set aside left out; so where it is missing, broken, or does not belong to this log, it is made anew.
 */
class ProjectionFile {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFile.class);
    private static final String NAME = "projections";
    private static final int POOL = 20;
    private static final Set<Integer> BROKEN = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    private final Path folder;
    private final JdbcTemplate log;

    ProjectionFile(Path folder, JdbcTemplate log) {
        this.folder = folder;
        this.log = log;
    }

    HikariDataSource open() {
        HikariDataSource existing = existing();
        return existing == null ? connect() : existing;
    }

    /** Null where it has to be made anew. */
    private @Nullable HikariDataSource existing() {
        HikariDataSource opened;
        try {
            opened = connect();
        } catch (RuntimeException failed) {
            String reason = broken(failed);
            if (reason == null) {
                throw failed;
            }
            anew("cannot be read (" + reason + ")");
            return null;
        }
        if (belongs(new JdbcTemplate(opened))) {
            return opened;
        }
        opened.close();
        anew("were made from events that the log does not have");
        return null;
    }

    private HikariDataSource connect() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(NAME);
        pool.setMaximumPoolSize(POOL);
        pool.setJdbcUrl(DataFolder.url(folder, NAME));
        pool.setUsername(DataFolder.USER);
        HikariDataSource opened = new HikariDataSource(pool);
        try {
            // The tables are those of the other file; each is used in one of the two.
            Flyway.configure().dataSource(opened).load().migrate();
            return opened;
        } catch (RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    private static @Nullable String broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && BROKEN.contains(database.getErrorCode())) {
                return database.getMessage().lines().findFirst().orElse("");
            }
        }
        return null;
    }

    /**
     * After a power cut the log may have lost what is in the projections, and somebody may have put another log in the place of
     * this one. Older files name no event: of them the position alone is known.
     */
    private boolean belongs(JdbcTemplate projections) {
        return projections
                .query(
                        "SELECT position, event_identifier FROM projection_position WHERE position > 0",
                        (row, number) -> isThere(row.getLong(1), row.getString(2)))
                .stream()
                .allMatch(there -> there);
    }

    private boolean isThere(long position, @Nullable String event) {
        List<String> there = log.queryForList(
                "SELECT event_identifier FROM domain_event_entry WHERE global_index = ?", String.class, position);
        return event == null ? !there.isEmpty() : there.contains(event);
    }

    private void anew(String why) {
        Path file = folder.resolve(NAME + ".mv.db");
        LOG.warn(
                "The projections in {} {}: they are built anew from the log; the replays of the past and which events were skipped are"
                        + " forgotten",
                file,
                why);
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("Delete " + file + " by hand; it is built anew from the log", stays);
        }
    }
}
