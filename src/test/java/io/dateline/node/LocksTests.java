package io.dateline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On a PostgreSQL whose answers are waited for no longer than a second. */
class LocksTests {

    @TempDir
    Path folder;

    @Test
    void another_node_that_puts_millions_of_rows_in_order_is_waited_for() throws Exception {
        DriverManagerDataSource source = new DriverManagerDataSource(
                TestDatabase.postgres(folder).get("spring.datasource.url") + "&socketTimeout=1");
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        Locks locks = new Locks(Database.POSTGRESQL, new JdbcTemplate(source));
        AtomicInteger done = new AtomicInteger();
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(hashtextextended('dateline:tables', 0))");
            CompletableFuture<Void> patient = CompletableFuture.runAsync(() ->
                    transactions.executeWithoutResult(status -> locks.patiently("tables", done::incrementAndGet)));
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> locks.take("tables")))
                    .isInstanceOf(DataAccessException.class);
            TimeUnit.SECONDS.sleep(1);
            assertThat(patient).isNotDone();
            other.rollback();
            patient.get(10, TimeUnit.SECONDS);
        }
        assertThat(done).hasValue(1);
    }
}
