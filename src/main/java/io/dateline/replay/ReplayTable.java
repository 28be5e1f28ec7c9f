package io.dateline.replay;

import io.dateline.projection.Generation;
import io.dateline.projection.Problematic;
import io.dateline.projection.Projected;
import io.dateline.replay.Replay.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every statement on the rows of replays. A state changes only from one it was in: of two who want to change it at once, one
 * comes too late and is told.
 */
@Component
class ReplayTable {

    private static final int LONGEST_ERROR = 2000;
    private static final String ALL = "SELECT * FROM replay";
    private static final String UNFINISHED = "('running', 'paused', 'comparing', 'held')";

    private final JdbcClient database;
    private final Clock clock;
    private final ReplaySettings settings;
    private final JsonMapper json;

    ReplayTable(@Projected JdbcClient database, Clock clock, ReplaySettings settings, JsonMapper json) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    void begin(
            String id,
            String projection,
            Generation generation,
            @Nullable String rollbackOf,
            @Nullable String scope,
            boolean accepted,
            long total,
            String author) {
        database.sql(
                        "INSERT INTO replay (id, projection, generation, rollback_of, scope, accepted, state, started, done, total,"
                                + " skipped, author) VALUES (?, ?, ?, ?, ?, ?, 'running', ?, 0, ?, 0, ?)")
                .params(
                        id,
                        projection,
                        generation.name(),
                        rollbackOf,
                        scope,
                        accepted,
                        clock.instant().toString(),
                        total,
                        author)
                .update();
    }

    /** Whether requests that began before the last switch may still read what was read then. */
    boolean lingers(String projection) {
        Instant now = clock.instant();
        return database
                .sql("SELECT finished FROM replay WHERE projection = ? AND state = 'done' AND scope IS NULL")
                .param(projection)
                .query(String.class)
                .list()
                .stream()
                .map(Instant::parse)
                // Not one in the future: the clock may have been put back.
                .anyMatch(switched ->
                        !switched.isAfter(now) && now.minus(settings.linger()).isBefore(switched));
    }

    /** @param emptied whether the generation was emptied for it, and may hold what it has filled since */
    void emptied(String id, boolean emptied) {
        database.sql("UPDATE replay SET emptied = ? WHERE id = ?")
                .params(emptied, id)
                .update();
    }

    /**
     * The code has changed since: what was filled is not what it would fill, however far it was, and even if it was paused.
     *
     * @return false where it is over
     */
    boolean beginAnew(String id) {
        return database.sql("UPDATE replay SET state = 'running', done = 0, emptied = FALSE, accepted = TRUE,"
                                + " comparison = NULL WHERE id = ? AND state IN " + UNFINISHED)
                        .param(id)
                        .update()
                == 1;
    }

    void progress(String id, long done, long total, long rate) {
        database.sql("UPDATE replay SET done = ?, total = ?, rate = ? WHERE id = ?")
                .params(Math.min(done, total), total, rate, id)
                .update();
    }

    /** @param named the first of them */
    void setAside(String id, long events, List<Problematic> named) {
        String error = named.isEmpty() ? null : named.get(0).error();
        database.sql("UPDATE replay SET skipped = ?, set_aside = ?, error = ? WHERE id = ?")
                .params(events, json.writeValueAsString(named), error, id)
                .update();
    }

    void comparing(String id, long rows, long of) {
        database.sql("UPDATE replay SET compared = ?, to_compare = ? WHERE id = ?")
                .params(Math.min(rows, of), of, id)
                .update();
    }

    /** In one step with what follows from it: cut off in between, a difference that nobody accepted would be read. */
    void compared(String id, Comparison comparison, State then) {
        database.sql("UPDATE replay SET comparison = ?, state = ? WHERE id = ? AND state = 'comparing'")
                .params(json.writeValueAsString(comparison), then.word(), id)
                .update();
    }

    /** False where it is in none of these states any more. */
    boolean move(String id, Set<State> from, State to) {
        return database.sql("UPDATE replay SET state = :to, finished = :finished WHERE id = :id AND state IN (:from)")
                        .param("to", to.word())
                        .param(
                                "finished",
                                State.UNFINISHED.contains(to)
                                        ? null
                                        : clock.instant().toString())
                        .param("id", id)
                        .param("from", from.stream().map(State::word).collect(Collectors.toSet()))
                        .update()
                == 1;
    }

    /** From held to comparing; the difference is not looked at again. */
    boolean accept(String id) {
        return database.sql("UPDATE replay SET state = 'comparing', accepted = TRUE WHERE id = ? AND state = 'held'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Nothing where it is over already. */
    void fail(String id, String error) {
        database.sql("UPDATE replay SET state = 'failed', finished = ?, error = ?" + " WHERE id = ? AND state IN "
                        + UNFINISHED)
                .params(clock.instant().toString(), error.substring(0, Math.min(LONGEST_ERROR, error.length())), id)
                .update();
    }

    /** Newest first, as their ids are given in time, from behind that one on. */
    List<Replay> page(String before, int atMost) {
        return database.sql(ALL + " WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(before, atMost)
                .query((row, number) -> replay(row))
                .list();
    }

    Optional<Replay> find(String id) {
        return database.sql(ALL + " WHERE id = ?")
                .param(id)
                .query((row, number) -> replay(row))
                .optional();
    }

    List<Replay> find(Set<String> ids) {
        return database.sql(ALL + " WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, number) -> replay(row))
                .list();
    }

    Optional<Replay> unfinished(String projection) {
        return database
                .sql(ALL + " WHERE projection = ? AND state IN " + UNFINISHED)
                .param(projection)
                .query((row, number) -> replay(row))
                .list()
                .stream()
                .findFirst();
    }

    /** The one that was begun last of those that fill a generation; none where there was never one. */
    Optional<Replay> newest(String projection) {
        return newest(projection, "");
    }

    /** The same of those that have written into it. */
    Optional<Replay> newestWithRows(String projection) {
        return newest(projection, " AND (emptied OR state NOT IN ('cancelled', 'failed'))");
    }

    private Optional<Replay> newest(String projection, String which) {
        return database.sql(ALL + " WHERE projection = ? AND scope IS NULL" + which + " ORDER BY id DESC LIMIT 1")
                .param(projection)
                .query((row, number) -> replay(row))
                .optional();
    }

    private Replay replay(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        long done = row.getLong("done");
        long total = row.getLong("total");
        long rate = row.getLong("rate");
        String finished = row.getString("finished");
        String comparison = row.getString("comparison");
        String aside = row.getString("set_aside");
        return new Replay(
                row.getString("id"),
                row.getString("projection"),
                Generation.valueOf(row.getString("generation")),
                row.getString("rollback_of"),
                row.getString("scope"),
                state,
                Instant.parse(row.getString("started")),
                finished == null ? null : Instant.parse(finished),
                done,
                total,
                rate,
                state == State.RUNNING ? Pace.secondsFor(total - done, rate) : null,
                state == State.COMPARING
                        ? new Replay.Comparing(row.getLong("compared"), row.getLong("to_compare"))
                        : null,
                row.getLong("skipped"),
                aside == null ? List.of() : List.of(json.readValue(aside, Problematic[].class)),
                row.getString("error"),
                comparison == null ? null : json.readValue(comparison, Comparison.class),
                row.getString("author"),
                row.getBoolean("emptied"),
                row.getBoolean("accepted"));
    }
}
