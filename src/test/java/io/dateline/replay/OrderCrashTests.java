package io.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import io.dateline.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator who has an answer can rely on it, though no event of the log tells of what was asked for. */
class OrderCrashTests {

    @TempDir
    Path folder;

    @Test
    void what_an_operator_asked_for_is_there_though_it_was_killed_right_after_the_answer() {
        String begun;
        String cancelled;
        try (RealDateline dateline = RealDateline.start(folder)) {
            begun = begin(dateline);
            dateline.kill();
        }
        // One event at a time, so that there is time to cancel it.
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.projection.batch-size=1")) {
            assertThat(dateline.get(begun).statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(state(dateline, begun)).isEqualTo("done"));
            cancelled = begin(dateline);
            HttpResponse<String> answer = dateline.send("POST", cancelled + "/cancel", "");
            dateline.kill();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(state(dateline, cancelled)).isEqualTo("cancelled");
        }
    }

    @Test
    void what_stood_still_for_a_process_that_was_killed_moves_again_in_the_next() throws SQLException {
        RealDateline.startHere(folder).close();
        try (Connection projections = TestDatabase.connectProjections(folder);
                Statement statement = projections.createStatement()) {
            // As a kill in the middle of a switch leaves it.
            statement.executeUpdate("UPDATE projection_position SET held_by = 'dateline'");
        }
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            String told = Example.call("after-a-switch").toString();
            HttpResponse<String> answer = dateline.send("POST", "/developments", told);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(dateline.get("/developments/after-a-switch").statusCode())
                    .isEqualTo(200);
        }
    }

    private static String begin(RealDateline dateline) {
        HttpResponse<String> answer = dateline.send("POST", "/replays", "{\"projection\": \"timelines\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return "/replays/" + read(answer).path("id").asString();
    }

    private static String state(RealDateline dateline, String replay) {
        return read(dateline.get(replay)).path("state").asString();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Example.JSON.readTree(answer.body());
    }
}
