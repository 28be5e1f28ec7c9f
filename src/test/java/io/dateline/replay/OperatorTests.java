package io.dateline.replay;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.Sse;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What an operator sees of projections and replays. */
@TestPropertySource(
        properties = {
            "management.prometheus.metrics.export.enabled=true",
            "management.defaults.metrics.export.enabled=true",
            "dateline.projection.ready-lag=2"
        })
class OperatorTests extends ProbeTest {

    private String ask(String path) {
        return http.raw("GET /actuator/" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    /** What other tests wrote may still be ahead of a projection. */
    @BeforeEach
    void until_it_is_ready() {
        await().until(() -> ask("health/readiness").contains(" 200 "));
    }

    private static JsonNode json(String answer) {
        return Example.JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    private double metric(String line) {
        String all = ask("prometheus");
        return Pattern.compile("(?m)^" + Pattern.quote(line) + " (\\S+)\\s*$")
                .matcher(all)
                .results()
                .findFirst()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .orElseThrow(() -> new AssertionError(line + " is not in\n" + all));
    }

    @Test
    void a_projection_that_lags_is_named_and_makes_the_process_unready_but_not_dead() {
        readings.awaitAll(head());
        assertThat(ask("health/readiness")).contains(" 200 ");
        probe.close();
        for (int number = 0; number < 3; number++) {
            http.post("/developments", call("lagging-" + number), "Prefer", "respond-async")
                    .expect(202);
        }
        String unready = ask("health/readiness");
        assertThat(unready).contains(" 503 ");
        JsonNode details = json(unready).at("/components/projections/details");
        assertThat(details.at("/probe/lag").asLong()).isEqualTo(3);
        assertThat(metric("dateline_projection_lag{projection=\"probe\"}")).isEqualTo(3);
        assertThat(ask("health/liveness")).contains(" 200 ");
        probe.open();
        readings.awaitAll(head());
        assertThat(ask("health/readiness")).contains(" 200 ");
        assertThat(metric("dateline_projection_lag{projection=\"probe\"}")).isZero();
    }

    @Test
    void positions_rates_errors_and_what_was_set_aside_are_metrics_with_a_help() {
        double errors = errors();
        double events = metric("dateline_projection_events_total{generation=\"A\",projection=\"timelines\"}");
        probe.poison = "poison for the metrics";
        record(call("counted").put("title", "A poison for the metrics"));
        readings.awaitAll(head());
        assertThat(metric("dateline_projection_set_aside{projection=\"probe\"}"))
                .isEqualTo(1);
        assertThat(json(ask("health"))
                        .at("/components/projections/details/probe/setAside")
                        .asLong())
                .isEqualTo(1);
        assertThat(errors()).isGreaterThan(errors);
        assertThat(metric("dateline_projection_events_total{generation=\"A\",projection=\"timelines\"}"))
                .isEqualTo(events + 1);
        assertThat(metric("dateline_projection_position{projection=\"timelines\"}"))
                .isEqualTo(metric("dateline_log_position"))
                .isEqualTo(head());
        assertThat(ask("prometheus"))
                .contains("# HELP dateline_projection_position Position up to which")
                .contains("# HELP dateline_replay_done Events that the running replay has handled");
        probe.poison = "no title has this";
        http.get("/replays/problems")
                .json()
                .path("items")
                .forEach(problem -> http.post(
                                "/replays/problems/" + problem.path("id").asString() + "/retry", "")
                        .expect(200));
        assertThat(metric("dateline_projection_set_aside{projection=\"probe\"}"))
                .isZero();
    }

    private double errors() {
        return metric("dateline_projection_errors_total{generation=\"%s\",projection=\"probe\"}"
                .formatted(generations.active(Probe.NAME)));
    }

    @Test
    void who_watches_and_how_long_commands_take_are_metrics_with_a_help() {
        String timed = "dateline_commands_seconds_count{command=\"development.record\",outcome=\"accepted\"}";
        record(call("timed"));
        double accepted = metric(timed);
        record(call("timed-too"));
        assertThat(metric(timed)).isEqualTo(accepted + 1);
        http.post("/developments/timed/retraction", Example.json("{'reason': 'r'}"), "If-Match", "\"7\"")
                .expect(412);
        assertThat(metric("dateline_commands_seconds_count{command=\"development.retract\",outcome=\"refused\"}"))
                .isPositive();
        assertThat(
                        metric(
                                "dateline_commands_seconds{command=\"development.record\",outcome=\"accepted\",quantile=\"0.95\"}"))
                .isPositive();
        assertThat(metric("dateline_stream_clients")).isZero();
        try (Sse stream = http.stream("/stream");
                Sse playback = http.stream("/playback?speed=0.00001")) {
            playback.next();
            assertThat(metric("dateline_stream_clients")).isEqualTo(1);
            assertThat(metric("dateline_playback_clients")).isEqualTo(1);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> metric("dateline_stream_clients") == 0);
        assertThat(ask("prometheus"))
                .contains("# HELP dateline_commands_seconds Time from a command to")
                .contains("# HELP dateline_stream_clients Readers of the stream")
                .contains("# HELP dateline_playback_clients Viewers of playbacks");
    }

    @Test
    void what_became_of_the_rows_of_imports_is_a_metric() {
        String created = "dateline_import_rows_total{verdict=\"created\"}";
        String rejected = "dateline_import_rows_total{verdict=\"rejected\"}";
        double before = metric(created);
        double refused = metric(rejected);
        http.send(
                        "POST",
                        "/developments/batch",
                        BodyPublishers.ofString(call("counted-row") + "\n{}"),
                        "Content-Type",
                        "application/x-ndjson")
                .expect(200);
        assertThat(metric(created)).isEqualTo(before + 1);
        assertThat(metric(rejected)).isEqualTo(refused + 1);
        assertThat(ask("prometheus")).contains("# HELP dateline_import_rows_total Rows of imports");
    }

    /** Fewer events behind than would make it unready, but every read is answered 503. */
    @Test
    void what_cannot_be_read_yet_makes_the_process_unready() {
        readings.awaitAll(head());
        try {
            projections
                    .sql("UPDATE projection_generation SET readable_from = ? WHERE projection = 'probe'")
                    .param(head() + 1)
                    .update();
            String unready = ask("health/readiness");
            assertThat(unready).contains(" 503 ", "being built anew");
        } finally {
            projections
                    .sql("UPDATE projection_generation SET readable_from = 0 WHERE projection = 'probe'")
                    .update();
        }
        assertThat(ask("health/readiness")).contains(" 200 ");
    }

    @Test
    void how_far_a_replay_has_come_is_a_metric() {
        readings.awaitAll(head());
        probe.close();
        String replay = begin(Probe.NAME);
        await().untilAsserted(() -> assertThat(metric("dateline_replay_events{projection=\"probe\"}"))
                .isEqualTo(head()));
        assertThat(metric("dateline_replay_done{projection=\"probe\"}")).isLessThan(head());
        probe.open();
        awaitState(replay, "done");
        assertThat(metric("dateline_replay_events{projection=\"probe\"}")).isZero();
    }
}
