package io.dateline.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process of its own, to be killed: several threads write to a file of H2, each of them in every transaction one row to each of many
 * tables, and how many transactions it has made, while the file is packed. Whoever opens the file sees whether each table has as many rows
 * as that.
 */
final class HalfStates {

    static final String WRITING = "Writing";

    private static final int THREADS = 3;
    private static final int TABLES = 30;
    /** So seldom a transaction changes as much at once as H2 holds back. */
    private static final int MUCH = 20;

    private static final int DELAY_MILLIS = 20;

    private HalfStates() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) {
        // Otherwise it would be killed while one of its threads did nothing any more.
        Thread.setDefaultUncaughtExceptionHandler((thread, failed) -> {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        QuietFile file = new QuietFile(H2Pool.in(Path.of(arguments[0])), DELAY_MILLIS);
        prepare(new JdbcTemplate(file));
        for (int writer = 0; writer < THREADS; writer++) {
            int number = writer;
            new Thread(() -> write(file, number)).start();
        }
        new Thread(() -> pack(file)).start();
        System.out.println(WRITING);
    }

    private static void pack(QuietFile file) {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DELAY_MILLIS));
            file.packing().turn();
        }
    }

    private static void prepare(JdbcTemplate database) {
        database.execute("CREATE TABLE IF NOT EXISTS much (writer INTEGER NOT NULL, text VARCHAR NOT NULL)");
        database.execute("CREATE TABLE IF NOT EXISTS made (writer INTEGER PRIMARY KEY, transactions BIGINT NOT NULL)");
        for (int table = 0; table < TABLES; table++) {
            database.execute(
                    "CREATE TABLE IF NOT EXISTS half_" + table + " (writer INTEGER NOT NULL, number BIGINT NOT NULL)");
            database.execute("CREATE INDEX IF NOT EXISTS half_of_" + table + " ON half_" + table + " (writer, number)");
        }
        for (int writer = 0; writer < THREADS; writer++) {
            database.update(
                    "MERGE INTO made USING (VALUES 1) ON writer = ? WHEN NOT MATCHED THEN INSERT VALUES (?, 0)",
                    writer,
                    writer);
        }
        // So that there is something to count, however soon it is killed.
        database.execute("CHECKPOINT");
    }

    private static void write(DataSource file, int writer) {
        JdbcTemplate database = new JdbcTemplate(file);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(file));
        long before = database.queryForObject("SELECT transactions FROM made WHERE writer = ?", Long.class, writer);
        for (long number = before + 1; ; number++) {
            long made = number;
            transaction.executeWithoutResult(status -> {
                for (int table = 0; table < TABLES; table++) {
                    database.update("INSERT INTO half_" + table + " VALUES (?, ?)", writer, made);
                }
                if (made % THREADS == writer && made % MUCH == 0) {
                    database.update(
                            "INSERT INTO much SELECT " + writer + ", REPEAT('much ', 400) FROM SYSTEM_RANGE(1, 4000)");
                    database.update("DELETE FROM much WHERE writer = ?", writer);
                }
                database.update("UPDATE made SET transactions = ? WHERE writer = ?", made, writer);
            });
        }
    }

    /** What is half there, in words; empty where all is whole. */
    static List<String> halves(Path folder) {
        List<String> halves = new ArrayList<>();
        try (HikariDataSource file = H2Pool.in(folder)) {
            JdbcTemplate database = new JdbcTemplate(file);
            for (int writer = 0; writer < THREADS; writer++) {
                long made =
                        database.queryForObject("SELECT transactions FROM made WHERE writer = ?", Long.class, writer);
                for (int table = 0; table < TABLES; table++) {
                    String name = "half_" + table;
                    List<Long> found = List.of(
                            database.queryForObject(
                                    "SELECT COUNT(*) FROM " + name + " WHERE writer = ?", Long.class, writer),
                            database.queryForObject(
                                    "SELECT COALESCE(MAX(number), 0) FROM " + name + " WHERE writer = ?",
                                    Long.class,
                                    writer));
                    if (!found.equals(List.of(made, made))) {
                        halves.add(made + " transactions, of which " + name + " has " + found.get(0) + " up to "
                                + found.get(1));
                    }
                }
            }
        }
        return halves;
    }
}
