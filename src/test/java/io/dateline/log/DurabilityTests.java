package io.dateline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

class DurabilityTests {

    private static final int WRITERS = 20;

    private final AtomicInteger writes = new AtomicInteger();
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private volatile boolean broken;
    private JdbcConnectionPool pool;
    private JdbcTemplate database;
    private Durability durability;

    @BeforeEach
    void start(@TempDir Path folder) {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("log"), "sa", "");
        pool.setMaxConnections(2 * WRITERS);
        database = new JdbcTemplate(pool) {
            @Override
            public void execute(String statement) {
                if (statement.equals("CHECKPOINT SYNC")) {
                    writes.incrementAndGet();
                    waitForLeave();
                    if (broken) {
                        throw new DataAccessResourceFailureException("The disk is gone");
                    }
                }
                super.execute(statement);
            }
        };
        database.execute("CREATE TABLE domain_event_entry (global_index BIGINT PRIMARY KEY)");
        durability = Durability.byCheckpoint(database, true);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        pool.dispose();
    }

    private void waitForLeave() {
        try {
            assertThat(mayWrite.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<CompletableFuture<Void>> writers() {
        return Stream.iterate(1, number -> number <= WRITERS, number -> number + 1)
                .map(number -> CompletableFuture.runAsync(
                        () -> {
                            database.update("INSERT INTO domain_event_entry VALUES (?)", number);
                            durability.settle();
                        },
                        threads))
                .toList();
    }

    private void awaitAllInserted() throws InterruptedException {
        while (database.queryForObject("SELECT COUNT(*) FROM domain_event_entry", Integer.class) < WRITERS) {
            Thread.sleep(5);
        }
        Thread.sleep(200); // So that each has come to ask.
    }

    @Test
    void whoever_comes_while_one_write_is_under_way_shares_the_next() throws Exception {
        List<CompletableFuture<Void>> writers = writers();
        awaitAllInserted();
        assertThat(writers).noneMatch(CompletableFuture::isDone);
        mayWrite.countDown();
        writers.forEach(CompletableFuture::join);
        assertThat(writes.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void an_event_that_is_not_written_yet_is_not_part_of_the_log() throws Exception {
        List<CompletableFuture<Void>> writers = writers();
        awaitAllInserted();
        assertThat(durability.head()).isZero();
        mayWrite.countDown();
        writers.forEach(CompletableFuture::join);
        assertThat(durability.head()).isEqualTo(WRITERS);
    }

    @Test
    void where_it_cannot_be_written_everybody_is_told_and_later_all_is_well_again() throws Exception {
        broken = true;
        List<CompletableFuture<Void>> writers = writers();
        awaitAllInserted();
        mayWrite.countDown();
        for (CompletableFuture<Void> writer : writers) {
            assertThat(writer.handle((done, failure) -> failure).get(30, TimeUnit.SECONDS))
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("The disk is gone");
        }
        assertThat(durability.head()).isZero();
        broken = false;
        durability.settle();
        assertThat(durability.head()).isEqualTo(WRITERS);
    }
}
