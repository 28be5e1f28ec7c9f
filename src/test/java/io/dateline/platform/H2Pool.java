package io.dateline.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** A file of H2 as Dateline opens it. */
final class H2Pool {

    private static final String NAME = "file";

    private H2Pool() {}

    static HikariDataSource in(Path folder) {
        return at(DataFolder.url(folder, NAME));
    }

    /** What is given up is free at once, and not only after ten seconds. */
    static HikariDataSource thatKeepsNothing(Path folder) {
        return at(DataFolder.url(folder, NAME).replaceFirst("RETENTION_TIME=\\d+", "RETENTION_TIME=0"));
    }

    /** What it is on the disk. */
    static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    private static HikariDataSource at(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(DataFolder.USER);
        return new HikariDataSource(pool);
    }
}
