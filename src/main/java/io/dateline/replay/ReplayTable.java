package io.dateline.replay;

import io.dateline.projection.Generation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement on the rows of replays. */
@Component
class ReplayTable {

    private static final int LONGEST_ERROR = 2000;
    private static final String COLUMNS =
            "SELECT id, projection, generation, state, started, finished, done, total, skipped, error, author FROM replay";

    private final JdbcClient database;
    private final Clock clock;

    ReplayTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void begin(String id, String projection, Generation generation, long total, String author) {
        database.sql("INSERT INTO replay (id, projection, generation, state, started, done, total, skipped, author)"
                        + " VALUES (?, ?, ?, 'running', ?, 0, ?, 0, ?)")
                .params(id, projection, generation.name(), clock.instant().toString(), total, author)
                .update();
    }

    void progress(String id, long done, long total) {
        database.sql("UPDATE replay SET done = ?, total = ? WHERE id = ?")
                .params(done, total, id)
                .update();
    }

    void end(String id, Replay.State state, @Nullable String error) {
        String told = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        database.sql("UPDATE replay SET state = ?, finished = ?, error = ? WHERE id = ?")
                .params(state.name().toLowerCase(Locale.ROOT), clock.instant().toString(), told, id)
                .update();
    }

    List<Replay> all() {
        return database.sql(COLUMNS + " ORDER BY started DESC, id DESC")
                .query((row, number) -> replay(row))
                .list();
    }

    Optional<Replay> find(String id) {
        return database.sql(COLUMNS + " WHERE id = ?")
                .param(id)
                .query((row, number) -> replay(row))
                .optional();
    }

    Optional<Replay> running(String projection) {
        return database.sql(COLUMNS + " WHERE projection = ? AND state = 'running'")
                .param(projection)
                .query((row, number) -> replay(row))
                .optional();
    }

    private Replay replay(ResultSet row) throws SQLException {
        Instant started = Instant.parse(row.getString("started"));
        Instant finished = row.getString("finished") == null ? null : Instant.parse(row.getString("finished"));
        long done = row.getLong("done");
        long total = row.getLong("total");
        long millis = Math.max(
                1,
                Duration.between(started, finished == null ? clock.instant() : finished)
                        .toMillis());
        long rate = done * 1000 / millis;
        return new Replay(
                row.getString("id"),
                row.getString("projection"),
                Generation.valueOf(row.getString("generation")),
                Replay.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                started,
                finished,
                done,
                total,
                rate,
                finished != null || rate == 0 ? null : (total - done) / rate,
                row.getLong("skipped"),
                row.getString("error"),
                row.getString("author"));
    }
}
