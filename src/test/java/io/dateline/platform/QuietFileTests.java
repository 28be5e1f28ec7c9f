package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class QuietFileTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long FULL = 4 << 20;

    @TempDir
    Path folder;

    private QuietFile file;
    private JdbcTemplate database;

    @BeforeEach
    void open() {
        file = new QuietFile(H2Pool.thatKeepsNothing(folder), WriteDelay.MILLIS);
        database = new JdbcTemplate(file);
        database.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text VARCHAR(10000) NOT NULL)");
        database.update("INSERT INTO word VALUES (1, 'one'), (2, 'two')");
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void a_state_is_written_even_while_somebody_waits_for_a_row_of_one_who_has_not_ended() throws Exception {
        try (Connection first = file.getConnection()) {
            first.setAutoCommit(false);
            first.createStatement().executeUpdate("UPDATE word SET text = 'eins' WHERE id = 1");
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                    () -> database.update("UPDATE word SET text = text || '!' WHERE id = 1"));
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> database.execute("CHECKPOINT"));
            await().during(Duration.ofMillis(200)).atMost(SOON).until(() -> !waiting.isDone());
            first.createStatement().executeUpdate("UPDATE word SET text = 'zwei' WHERE id = 2");
            first.commit();
            written.get(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS)).isOne();
        }
        assertThat(database.queryForList("SELECT text FROM word ORDER BY id", String.class))
                .containsExactly("eins!", "zwei");
    }

    @Test
    void what_was_committed_before_a_checkpoint_is_in_the_file_after_it() throws Exception {
        database.update("UPDATE word SET text = 'zwei' WHERE id = 2");
        database.execute("CHECKPOINT");
        assertThat(killed()).containsExactly("one", "zwei");
    }

    @Test
    void while_it_writes_at_once_each_commit_is_in_the_file_when_it_returns() throws Exception {
        database.update("UPDATE word SET text = 'zwei' WHERE id = 2");
        file.moments().writeAtOnce(true);
        assertThat(killed()).as("what was committed before").containsExactly("one", "zwei");
        database.update("UPDATE word SET text = 'deux' WHERE id = 2");
        assertThat(killed()).as("by itself").containsExactly("one", "deux");
        new TransactionTemplate(new JdbcTransactionManager(file))
                .executeWithoutResult(status -> database.update("UPDATE word SET text = 'un' WHERE id = 1"));
        assertThat(killed()).as("in a transaction").containsExactly("un", "deux");
    }

    @Test
    void a_file_that_was_emptied_gets_small_while_it_is_read_and_nobody_changes_it() throws Exception {
        fill(3, 1000);
        assertThat(size()).isGreaterThan(FULL);
        database.update("DELETE FROM word WHERE id > 2");
        awaitPacked(FULL / 4);
        assertThat(database.queryForList("SELECT text FROM word ORDER BY id", String.class))
                .containsExactly("one", "two");
    }

    /** H2 moves no part that is larger than what it is told to move at once, and then nothing that stands before it. */
    @Test
    void a_file_gets_small_that_ends_in_a_large_part() throws Exception {
        fill(3, 3000);
        assertThat(size()).isGreaterThan(FULL);
        database.update("DELETE FROM word WHERE id > 2");
        long before = size();
        fill(3001, 4700);
        awaitPacked(size() - before / 2);
    }

    @Test
    void a_file_that_is_changed_all_the_time_does_not_keep_what_was_given_up() throws Exception {
        for (int round = 0; round < 60; round++) {
            // One row of a hundred is kept, so that no part of the file is ever given up as a whole.
            fill(1000 * round + 1001, 1000 * round + 1100);
            database.update("DELETE FROM word WHERE id BETWEEN ? AND ?", 1000 * round + 1001, 1000 * round + 1099);
            file.moments().checkpoint();
            file.packing().turn();
        }
        // Of ten times as much; what is left exactly depends on when H2 lets go of parts.
        assertThat(size()).isLessThan(2 * FULL);
        assertThat(database.queryForObject("SELECT COUNT(*) FROM word WHERE id > 2", Integer.class))
                .isEqualTo(60);
    }

    private void awaitPacked(long most) {
        AtomicInteger looks = new AtomicInteger();
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (looks.incrementAndGet() % 10 == 0) {
                // As those who hold a claim do now and then: only behind a newer state is what was given up free.
                database.update("UPDATE word SET text = 'one' WHERE id = 1");
            }
            file.moments().look();
            assertThat(database.queryForObject("SELECT MIN(id) FROM word", Integer.class))
                    .as("what readers are told meanwhile")
                    .isOne();
            file.packing().turn();
            return size() < most;
        });
    }

    private void fill(int from, int to) throws Exception {
        database.update(
                "INSERT INTO word SELECT x, REPEAT(CAST(RAND() AS VARCHAR), 400) FROM SYSTEM_RANGE(?, ?)", from, to);
        database.execute("CHECKPOINT");
    }

    /** The words that somebody would find if the process were killed now. */
    private List<String> killed() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(H2Pool.file(folder), H2Pool.file(copy));
        try (HikariDataSource found = H2Pool.thatKeepsNothing(copy)) {
            return new JdbcTemplate(found).queryForList("SELECT text FROM word ORDER BY id", String.class);
        }
    }

    private long size() throws Exception {
        return Files.size(H2Pool.file(folder));
    }
}
