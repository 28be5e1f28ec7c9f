package io.dateline.imports;

import io.dateline.development.Source;
import io.dateline.development.Telling;
import io.dateline.imports.Undo.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on what imports did to developments. */
@Component
class TouchedTable {

    /** Of what was attached, to be read at once; to one development alone it may be more. */
    private static final long MOST_LETTERS = 4_000_000;

    private static final String KNOWN = """
            SELECT d.* FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked (development)
            JOIN import_development d ON d.import_id = ? AND d.development = asked.development
            ORDER BY d.line DESC, d.development DESC""";
    private static final String ADD = """
            INSERT INTO import_development
                (line, outcome, before_version, after_version, cited, claims, sending, import_id, development)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            UPDATE import_development
            SET line = ?, outcome = ?, before_version = ?, after_version = ?, cited = ?, claims = ?, sending = ?, done = NULL
            WHERE import_id = ? AND development = ?""";
    private static final String TO_UNDO = """
            SELECT development, COALESCE(CHAR_LENGTH(cited), 0) + COALESCE(CHAR_LENGTH(claims), 0) FROM import_development
            WHERE import_id = ? AND line <= ? AND done IS NULL AND outcome IN ('created', 'corrected', 'attached')
            ORDER BY line DESC, development DESC LIMIT ?""";
    private static final String DONE = """
            UPDATE import_development SET done = ?, after_version = ? WHERE import_id = ? AND development = ?""";
    private static final String RETRACTED =
            "UPDATE import_development SET retracted = ? WHERE import_id = ? AND development = ?";
    private static final String LEFT_BY_EARLIER = """
            UPDATE import_development SET after_version = ?
            WHERE development = ? AND after_version = ? AND import_id <> ? AND (done IS NULL OR done = 'left')""";
    private static final String COVERED_BY_LAST = """
            UPDATE import_development SET after_version = ? WHERE development = ? AND after_version = ? AND import_id <> ?
                AND outcome = 'attached' AND (done IS NULL OR done = 'left')""";
    private static final String PUT_ON_EARLIER = """
            UPDATE import_development SET before_version = ? WHERE development = ? AND before_version = ? AND import_id <> ?
                AND outcome = 'attached' AND (done IS NULL OR done = 'left')""";
    private static final String TRY_AGAIN =
            "UPDATE import_development SET done = NULL WHERE import_id = ? AND done = 'left'";
    private static final String UNDONE = """
            SELECT COUNT(*) FROM import_development WHERE development = ? AND retracted = ?""";
    private static final String WITHDRAWN = """
            SELECT import_id, withdrawn FROM import_development WHERE development = ? AND withdrawn IS NOT NULL""";
    private static final String WITHDRAW =
            "UPDATE import_development SET withdrawn = ? WHERE import_id = ? AND development = ?";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    TouchedTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    private record Stored(
            Touched touched, int sending, @Nullable String done) {

        /** What was left is still the import's doing. */
        boolean stands() {
            return done == null || done.equals(What.LEFT.word());
        }
    }

    /** @param sending in which of the import they came */
    void add(String importId, int sending, Collection<Touched> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, Stored> known = stored(importId, rows.stream().map(Touched::development)).stream()
                .collect(Collectors.toMap(stored -> stored.touched.development(), Function.identity()));
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Touched row : rows) {
            Stored before = known.get(row.development());
            if (before == null) {
                added.add(values(importId, sending, row));
            } else if (before.sending != sending || before.done != null || row.changes()) {
                changed.add(values(importId, sending, before.stands() ? before.touched.then(row) : row));
            }
        }
        batches.batchUpdate(ADD, added);
        batches.batchUpdate(CHANGE, changed);
    }

    private Object[] values(String importId, int sending, Touched row) {
        return new Object[] {
            row.line(),
            row.outcome().word(),
            row.before(),
            row.after(),
            written(row.cited()),
            written(row.claims()),
            sending,
            importId,
            row.development()
        };
    }

    private @Nullable String written(List<?> list) {
        return list.isEmpty() ? null : json.writeValueAsString(list);
    }

    /** What was left is to be undone again. */
    void tryAgain(String importId) {
        database.sql(TRY_AGAIN).param(importId).update();
    }

    private List<Stored> stored(String importId, Stream<String> developments) {
        return database.sql(KNOWN)
                .params(developments.toArray(String[]::new), importId)
                .query((row, number) -> new Stored(read(row), row.getInt("sending"), row.getString("done")))
                .list();
    }

    private record Size(String development, long letters) {}

    /** What is still to be undone, the last first; fewer than the limit where much was attached to them. */
    List<Touched> toUndo(String importId, long fromLine, int limit) {
        List<Size> sizes = database.sql(TO_UNDO)
                .params(importId, fromLine, limit)
                .query((row, number) -> new Size(row.getString(1), row.getLong(2)))
                .list();
        List<String> some = new ArrayList<>();
        long letters = 0;
        for (Size size : sizes) {
            letters += size.letters;
            if (some.isEmpty() || letters <= MOST_LETTERS) {
                some.add(size.development);
            }
        }
        return stored(importId, some.stream()).stream().map(Stored::touched).toList();
    }

    /**
     * What it left behind is kept apart: the import may come again under its id, and do something else.
     *
     * @param version how the development stands then
     */
    void done(String importId, Touched row, What done, long version) {
        database.sql(DONE)
                .params(done.word(), version, importId, row.development())
                .update();
        if (done == What.RETRACTED) {
            database.sql(RETRACTED).params(version, importId, row.development()).update();
        }
        if (done == What.WITHDRAWN && !row.cited().isEmpty()) {
            List<Source> all = new ArrayList<>(row.cited());
            withdrawn(row.development()).stream()
                    .filter(before -> before.importId.equals(importId))
                    .forEach(before -> all.addAll(before.sources));
            withdrawn(importId, row.development(), all);
        }
    }

    private List<Withdrawn> withdrawn(String development) {
        return database.sql(WITHDRAWN)
                .param(development)
                .query((row, number) ->
                        new Withdrawn(row.getString("import_id"), list(row.getString("withdrawn"), Source[].class)))
                .list();
    }

    private void withdrawn(String importId, String development, List<Source> sources) {
        database.sql(WITHDRAW)
                .params(Arrays.asList(written(sources), importId, development))
                .update();
    }

    /**
     * An earlier import finds what it left, and may be undone in its turn: at once where the import was the last, otherwise once
     * those are undone that attached more to it since, in whatever order.
     *
     * @param from the version at which the import's doing was taken back
     * @param version how the development stands then
     */
    void uncovered(String importId, Touched row, long from, long version) {
        if (from == row.after()) {
            database.sql(LEFT_BY_EARLIER)
                    .params(version, row.development(), row.before(), importId)
                    .update();
        } else {
            database.sql(COVERED_BY_LAST)
                    .params(version, row.development(), from, importId)
                    .update();
            database.sql(PUT_ON_EARLIER)
                    .params(row.before(), row.development(), row.after(), importId)
                    .update();
        }
    }

    /** Whether the development was retracted by an undo, and by nobody since. */
    boolean undone(String development, long version) {
        return database.sql(UNDONE)
                        .params(development, version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private record Withdrawn(String importId, List<Source> sources) {}

    /**
     * Those of these reports that an undo withdrew. They are nobody's from here on: withdrawn once more, it is by somebody.
     *
     * @param sources as they stand
     */
    List<Source> takeWithdrawn(String development, List<Source> sources) {
        List<Source> taken = new ArrayList<>();
        for (Withdrawn row : withdrawn(development)) {
            List<Source> left = row.sources.stream()
                    .filter(withdrawn -> sources.stream().noneMatch(withdrawn::sameCitation))
                    .toList();
            if (left.size() < row.sources.size()) {
                sources.stream()
                        .filter(source -> row.sources.stream().anyMatch(source::sameCitation))
                        .forEach(taken::add);
                withdrawn(row.importId, development, left);
            }
        }
        return taken;
    }

    private Touched read(ResultSet row) throws SQLException {
        return new Touched(
                row.getString("development"),
                row.getLong("line"),
                Outcome.of(row.getString("outcome")),
                row.getLong("before_version"),
                row.getLong("after_version"),
                list(row.getString("cited"), Source[].class),
                list(row.getString("claims"), Telling[].class));
    }

    private <T> List<T> list(@Nullable String written, Class<T[]> type) {
        return written == null ? List.of() : List.of(json.readValue(written, type));
    }
}
