package io.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import io.dateline.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Replays over the end of the process, by force, and over changes made while it was not running. */
class ReplayCrashTests {

    /** One event at a time, so that there is time to kill it. */
    private static final String SLOWLY = "--dateline.projection.batch-size=1";

    @TempDir
    Path folder;

    private static String begin(RealDateline dateline) {
        return "/replays/"
                + Example.JSON
                        .readTree(dateline.send("POST", "/replays", "{\"projection\": \"timelines\"}")
                                .body())
                        .path("id")
                        .asString();
    }

    private static JsonNode look(RealDateline dateline, String replay) {
        return Example.JSON.readTree(dateline.get(replay).body());
    }

    private static JsonNode awaitState(RealDateline dateline, String replay, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(look(dateline, replay).path("state").asString())
                                .isEqualTo(state));
        return look(dateline, replay);
    }

    private static void awaitHalf(RealDateline dateline, String replay) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> look(dateline, replay).path("done").asLong() > 20);
    }

    private static String everything(RealDateline dateline) {
        return dateline.get("/developments?limit=1000").body();
    }

    private void generate(RealDateline dateline) {
        for (int number = 0; number < 300; number++) {
            assertThat(dateline.send(
                                    "POST",
                                    "/developments",
                                    Example.call("generated-" + number).toString(),
                                    "Prefer",
                                    "respond-async")
                            .statusCode())
                    .isEqualTo(202);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> dateline.get("/developments?limit=1")
                        .headers()
                        .firstValue("Dateline-Lag")
                        .orElse("")
                        .equals("0"));
    }

    @Test
    void a_replay_that_was_killed_goes_on_where_it_was_and_a_paused_one_stays_paused() {
        String replay;
        String before;
        long reached;
        try (RealDateline dateline = RealDateline.start(folder, SLOWLY)) {
            generate(dateline);
            before = everything(dateline);
            replay = begin(dateline);
            awaitHalf(dateline, replay);
            JsonNode killed = look(dateline, replay);
            dateline.kill();
            assertThat(killed.path("state").asString()).isEqualTo("running");
            reached = killed.path("done").asLong();
        }
        try (RealDateline dateline = RealDateline.start(folder, SLOWLY)) {
            assertThat(dateline.output()).contains("Replay of timelines goes on where it was cut off");
            assertThat(look(dateline, replay).path("done").asLong()).isGreaterThanOrEqualTo(reached);
            JsonNode done = awaitState(dateline, replay, "done");
            assertThat(done.at("/comparison/same").asBoolean()).isTrue();
            assertThat(everything(dateline)).isEqualTo(before);

            replay = begin(dateline);
            awaitHalf(dateline, replay);
            assertThat(dateline.send("POST", replay + "/pause", "").statusCode())
                    .isEqualTo(200);
            dateline.kill();
        }
        try (RealDateline dateline = RealDateline.start(folder, SLOWLY)) {
            JsonNode paused = look(dateline, replay);
            assertThat(paused.path("state").asString()).isEqualTo("paused");
            assertThat(paused.path("done").asLong())
                    .isBetween(21L, paused.path("total").asLong() - 1);
            assertThat(everything(dateline)).isEqualTo(before);
            assertThat(dateline.send("POST", replay + "/resume", "").statusCode())
                    .isEqualTo(200);
            assertThat(awaitState(dateline, replay, "done")
                            .at("/comparison/same")
                            .asBoolean())
                    .isTrue();
            assertThat(everything(dateline)).isEqualTo(before);
        }
    }

    @Test
    void what_cannot_be_read_and_what_a_newer_version_wrote_stop_no_timeline_and_are_handled_later()
            throws SQLException {
        byte[] payload;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            dateline.send("POST", "/developments", Example.call("unreadable").toString());
            dateline.send("POST", "/developments", Example.call("newer").toString());
            dateline.send("POST", "/developments", Example.call("well").toString());
        }
        payload = damage("{\"damaged".getBytes(StandardCharsets.UTF_8));
        rename("development.teleported");
        String replay;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            replay = begin(dateline);
            JsonNode held = awaitState(dateline, replay, "held");
            assertThat(held.path("skipped").asLong()).isEqualTo(2);
            assertThat(held.at("/setAside/0/development").asString()).isEqualTo("unreadable");
            assertThat(held.at("/setAside/1/event").asString()).isEqualTo("development.teleported");
            assertThat(held.at("/setAside/1/error").asString()).contains("this version of Dateline does not know");
            assertThat(held.at("/comparison/differences").findValuesAsString("name"))
                    .contains("actor:russia", "versions");
            assertThat(dateline.send("POST", replay + "/resume?accept=true", "").statusCode())
                    .isEqualTo(200);
            awaitState(dateline, replay, "done");
            assertThat(dateline.get("/developments/unreadable").statusCode()).isEqualTo(404);
            assertThat(dateline.get("/developments/well").statusCode()).isEqualTo(200);
            assertThat(retry(dateline, 0)).isEqualTo(409);
            assertThat(retry(dateline, 1)).isEqualTo(409);
            String patch = "{\"reason\": \"r\", \"title\": \"Decided without knowing what became of it\"}";
            int patched = dateline.send("PATCH", "/developments/newer", patch, "If-Match", "*")
                    .statusCode();
            assertThat(patched).isGreaterThanOrEqualTo(400);
        }
        damage(payload);
        rename("development.recorded");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(retry(dateline, 1)).isEqualTo(200);
            assertThat(retry(dateline, 0)).isEqualTo(200);
            assertThat(dateline.get("/developments/newer").statusCode()).isEqualTo(200);
            assertThat(dateline.get("/developments/unreadable").statusCode()).isEqualTo(200);
            assertThat(awaitState(dateline, begin(dateline), "done")
                            .at("/comparison/same")
                            .asBoolean())
                    .isTrue();
        }
    }

    private void rename(String event) throws SQLException {
        execute(
                TestDatabase.connect(folder),
                "UPDATE domain_event_entry SET payload_type = '" + event + "' WHERE aggregate_identifier = 'newer'");
    }

    private static int retry(RealDateline dateline, int place) {
        String id = Example.JSON
                .readTree(dateline.get("/replays/problems").body())
                .at("/items/" + place + "/id")
                .asString();
        return dateline.send("POST", "/replays/problems/" + id + "/retry", "").statusCode();
    }

    /** Gives what was there. */
    private byte[] damage(byte[] payload) throws SQLException {
        try (Connection database = TestDatabase.connect(folder);
                PreparedStatement read = database.prepareStatement(
                        "SELECT payload FROM domain_event_entry WHERE aggregate_identifier = 'unreadable'");
                ResultSet row = read.executeQuery();
                PreparedStatement write = database.prepareStatement(
                        "UPDATE domain_event_entry SET payload = ? WHERE aggregate_identifier = 'unreadable'")) {
            row.next();
            write.setBytes(1, payload);
            write.executeUpdate();
            return row.getBytes(1);
        }
    }

    @Test
    void a_projection_that_has_another_meaning_now_is_read_as_it_was_until_its_replay_is_done() throws SQLException {
        String before;
        try (RealDateline dateline = RealDateline.startHere(folder, SLOWLY)) {
            generate(dateline);
            before = everything(dateline);
        }
        execute(
                TestDatabase.connectProjections(folder),
                "UPDATE projection_generation SET version_a = 0 WHERE projection = 'timelines'");
        try (RealDateline dateline = RealDateline.startHere(folder, SLOWLY)) {
            assertThat(dateline.get("/playback?clock=reported").statusCode())
                    .as("rather than an empty playback")
                    .isEqualTo(503);
            assertThat(everything(dateline)).isEqualTo(before);
            assertThat(dateline.output()).contains("timelines have changed").doesNotContain("built anew");
            JsonNode replay =
                    Example.JSON.readTree(dateline.get("/replays").body()).at("/items/0");
            assertThat(replay.path("author").asString()).isEqualTo("dateline");
            awaitState(dateline, "/replays/" + replay.path("id").asString(), "done");
            assertThat(everything(dateline)).isEqualTo(before);
            assertThat(dateline.get("/playback?clock=reported").body()).contains("event: reported");
            String rollback = "/replays/" + replay.path("id").asString() + "/rollback";
            assertThat(dateline.send("POST", rollback, "").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void tables_that_are_laid_out_otherwise_are_not_read_before_they_are_filled_again() throws SQLException {
        String before;
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            generate(dateline);
            before = everything(dateline);
        }
        execute(
                TestDatabase.connectProjections(folder),
                "UPDATE projection_generation SET layout_a = 'other' WHERE projection = 'timelines'");
        execute(TestDatabase.connectProjections(folder), "DROP TABLE timeline_state_a");
        execute(TestDatabase.connectProjections(folder), "CREATE TABLE timeline_state_a (something_else INTEGER)");
        try (RealDateline dateline = RealDateline.startHere(folder, SLOWLY, "--dateline.projection.patience=1ms")) {
            assertThat(dateline.output()).contains("timelines have new tables: generation A is built anew");
            var early = dateline.get("/developments?limit=1000");
            if (early.statusCode() == 503) {
                assertThat(early.body()).contains("/problems/being-built", "of ");
                assertThat(early.headers().firstValue("Retry-After")).isPresent();
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> dateline.get("/developments?limit=1000").statusCode() == 200);
            assertThat(early.statusCode())
                    .as("It was filled before anybody could ask")
                    .isEqualTo(503);
            assertThat(everything(dateline)).isEqualTo(before);
        }
    }

    private static void execute(Connection database, String statement) throws SQLException {
        try (database) {
            database.createStatement().execute(statement);
        }
    }
}
