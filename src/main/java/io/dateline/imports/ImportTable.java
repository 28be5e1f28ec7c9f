package io.dateline.imports;

import io.dateline.imports.Import.Counts;
import io.dateline.imports.Import.Missing;
import io.dateline.imports.Import.State;
import io.dateline.imports.Import.Undone;
import io.dateline.log.Origin;
import io.dateline.node.Database;
import io.dateline.page.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on the rows of imports. */
@Component
class ImportTable {

    /** What a node claims while it is at an import begins with this. */
    static final String CLAIM = "import:";

    private static final int LONGEST_PROBLEM = 4000;
    private static final int MOST_MISSING = 1000;

    private static final String BEGIN = """
            INSERT INTO import_run (id, started, changed, state, author, client, file_name, format, system, whole, lines, created,
                unchanged, corrected, attached, duplicate, rejected, problems)
            VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, '[]')""";
    private static final String GO_ON = """
            UPDATE import_run SET state = 'running', changed = ?, whole = ?, problem = NULL, missing = NULL, missing_ids = NULL
            WHERE id = ?""";
    private static final String BEGIN_ANEW = """
            UPDATE import_run SET lines = 0, created = 0, unchanged = 0, corrected = 0, attached = 0, duplicate = 0, rejected = 0,
                problems = '[]', undone_at = NULL, undone_by = NULL, undo_reason = NULL, sendings = sendings + 1
            WHERE id = ? AND state IN ('done', 'undone')""";
    private static final String PROGRESS = """
            UPDATE import_run SET state = 'running', changed = ?, lines = ?, created = ?, unchanged = ?, corrected = ?, attached = ?,
                duplicate = ?, rejected = ?, problems = ?
            WHERE id = ?""";
    private static final String MISSING = """
            SELECT DISTINCT earlier.development FROM import_development earlier JOIN import_run run ON run.id = earlier.import_id
            WHERE run.system = ? AND earlier.done IS NULL AND earlier.outcome <> 'rejected' AND NOT EXISTS (
                SELECT 1 FROM import_development now JOIN import_run this ON this.id = now.import_id
                WHERE this.id = ? AND now.sending = this.sendings AND now.development = earlier.development)
            ORDER BY earlier.development""";
    private static final String NOBODYS = """
            NOT EXISTS (SELECT 1 FROM claim JOIN node ON node.name = claim.node
                WHERE claim.name = CONCAT('%s', run.id) AND node.until > CURRENT_TIMESTAMP)""".formatted(CLAIM);
    private static final String CUT_OFF =
            "UPDATE import_run run SET state = 'cut-off' WHERE state = 'running' AND " + NOBODYS;
    private static final String FIND =
            "SELECT run.*, (" + NOBODYS + ") AS nobodys FROM import_run run WHERE run.id = ?";
    private static final String PAGE = "SELECT run.*, (" + NOBODYS + ") AS nobodys FROM import_run run"
            + " WHERE (run.started, run.id) < (?, ?) ORDER BY run.started DESC, run.id DESC LIMIT ?";

    private final JdbcClient database;
    private final boolean shared;
    private final Clock clock;
    private final JsonMapper json;

    ImportTable(JdbcClient database, Database nodes, Clock clock, JsonMapper json) {
        this.database = database;
        this.shared = nodes.isShared();
        this.clock = clock;
        this.json = json;
    }

    void begin(String id, @Nullable String file, String format, String system, boolean whole, Origin origin) {
        String now = clock.instant().toString();
        database.sql(BEGIN)
                .params(Arrays.asList(id, now, now, origin.author(), origin.client(), file, format, system, whole))
                .update();
    }

    /** One that was done or undone begins from nothing: its file may have been mended. */
    void goOn(String id, boolean whole) {
        database.sql(BEGIN_ANEW).param(id).update();
        database.sql(GO_ON).params(clock.instant().toString(), whole, id).update();
    }

    /** Its number among those of the import; one that goes on is the same. */
    int sending(String id) {
        return database.sql("SELECT sendings FROM import_run WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void progress(String id, Tally tally) {
        Counts counts = tally.counts();
        database.sql(PROGRESS)
                .params(
                        clock.instant().toString(),
                        tally.lines(),
                        counts.created(),
                        counts.unchanged(),
                        counts.corrected(),
                        counts.attached(),
                        counts.duplicate(),
                        counts.rejected(),
                        json.writeValueAsString(tally.problems()),
                        id)
                .update();
    }

    void state(String id, State state, @Nullable String problem) {
        String why = problem == null ? null : problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
        database.sql("UPDATE import_run SET state = ?, changed = ?, problem = ? WHERE id = ?")
                .params(Arrays.asList(state.word(), clock.instant().toString(), why, id))
                .update();
    }

    /** What came from the system before, and did not come this time. */
    void missing(String id, String system) {
        List<String> gone =
                database.sql(MISSING).params(system, id).query(String.class).list();
        String first = json.writeValueAsString(gone.stream().limit(MOST_MISSING).toList());
        database.sql("UPDATE import_run SET missing = ?, missing_ids = ? WHERE id = ?")
                .params(gone.size(), first, id)
                .update();
    }

    void undoing(String id, String author, String reason) {
        database.sql(
                        "UPDATE import_run SET state = 'undoing', undone_at = ?, undone_by = ?, undo_reason = ? WHERE id = ?")
                .params(clock.instant().toString(), author, reason, id)
                .update();
    }

    /** Those that the end of a process left behind, which no other node is at. */
    void cutOffAll() {
        database.sql(CUT_OFF).update();
    }

    Optional<Import> find(String id) {
        return database.sql(FIND).param(id).query((row, number) -> read(row)).optional();
    }

    /** Newest first, from behind that one on; null for the newest. Those with many problems are long. */
    Portion<Import> page(@Nullable Import after, int limit) {
        return Portion.read(
                limit,
                (last, atMost) -> next(last == null ? after : last, atMost),
                one -> one.problems().stream()
                        .mapToLong(problem -> problem.toString().length())
                        .sum());
    }

    private List<Import> next(@Nullable Import after, int atMost) {
        return database.sql(PAGE)
                .params(after == null ? "~" : after.started(), after == null ? "" : after.id(), atMost)
                .query((row, number) -> read(row))
                .list();
    }

    /** Nobody is at one whose node has died, though nobody could note that. Alone in a file nobody claims anything. */
    private State state(ResultSet row) throws SQLException {
        State state = State.of(row.getString("state"));
        return state == State.RUNNING && shared && row.getBoolean("nobodys") ? State.CUT_OFF : state;
    }

    private Import read(ResultSet row) throws SQLException {
        String missing = row.getString("missing_ids");
        String undone = row.getString("undone_at");
        return new Import(
                row.getString("id"),
                row.getString("started"),
                row.getString("changed"),
                state(row),
                row.getString("author"),
                row.getString("client"),
                row.getString("file_name"),
                row.getString("format"),
                row.getString("system"),
                row.getBoolean("whole"),
                row.getLong("lines"),
                new Counts(
                        row.getLong("created"),
                        row.getLong("unchanged"),
                        row.getLong("corrected"),
                        row.getLong("attached"),
                        row.getLong("duplicate"),
                        row.getLong("rejected")),
                List.of(json.readValue(row.getString("problems"), JsonNode[].class)),
                row.getString("problem"),
                missing == null
                        ? null
                        : new Missing(row.getLong("missing"), List.of(json.readValue(missing, String[].class))),
                undone == null ? null : new Undone(undone, row.getString("undone_by"), row.getString("undo_reason")));
    }
}
