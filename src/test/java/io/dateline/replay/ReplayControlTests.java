package io.dateline.replay;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.projection.Generation;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReplayControlTests extends ProbeTest {

    @Autowired
    private EventProcessingConfiguration processors;

    private Answer order(String location, String order) {
        return http.post(location + "/" + order, "");
    }

    @Test
    void a_paused_replay_stands_still_until_it_is_resumed_while_everything_else_goes_on() {
        probe.close();
        String replay = begin(Probe.NAME);
        Generation filled =
                Generation.valueOf(http.get(replay).json().path("generation").asString());
        await().until(probe::isReached);
        // Not shown yet: the generation that is read stands still as well.
        http.post("/developments", call("behind-the-batch")).expect(202);
        assertThat(order(replay, "pause").expect(200).json().path("state").asString())
                .isEqualTo("paused");
        // It ends with the batch that it is about, once it has heard of the pause.
        await().until(() -> !processors
                .eventProcessor(Probe.NAME + "-" + filled.suffix())
                .orElseThrow()
                .isRunning());
        probe.open();
        await().until(() -> generations.isIdle(Probe.NAME, filled));
        long position = generations.position(Probe.NAME, filled);
        assertThat(position).isLessThan(head());
        record(call("while-paused"));
        JsonNode paused = awaitState(replay, "paused");
        assertThat(paused.has("etaSeconds")).isFalse();
        assertThat(generations.position(Probe.NAME, filled)).isEqualTo(position);
        assertThat(probe.titles(filled.other())).contains("Lavrov and Kerry speak");

        order(replay, "pause").expectProblem(409, "not-running");
        order(replay, "resume").expect(200);
        JsonNode done = awaitState(replay, "done");
        assertThat(done.path("done").asLong())
                .isEqualTo(done.path("total").asLong())
                .isEqualTo(head());
        assertThat(done.at("/comparison/same").asBoolean()).isTrue();
        assertThat(done.at("/comparison/read/rows").asLong()).isPositive();
        assertThat(done.at("/comparison/read/checksum").asString()).matches("[0-9a-f]{16}");
        assertThat(done.at("/comparison/replayed")).isEqualTo(done.at("/comparison/read"));
        assertThat(generations.active(Probe.NAME)).isEqualTo(filled);
    }

    @Test
    void a_cancelled_replay_leaves_what_is_read_and_another_can_begin() {
        Generation read = generations.active(Probe.NAME);
        probe.close();
        String replay = begin(Probe.NAME);
        order(replay, "cancel").expect(200);
        probe.open();
        awaitState(replay, "cancelled");
        await().until(() -> generations.isIdle(Probe.NAME, read.other()));
        assertThat(generations.active(Probe.NAME)).isEqualTo(read);
        await().untilAsserted(() -> assertThat(probe.titles(read.other())).isEmpty());
        for (String order : new String[] {"cancel", "pause", "resume", "rollback"}) {
            assertThat(order(replay, order).status()).as(order).isEqualTo(409);
        }
        replay(Probe.NAME);
        assertThat(generations.active(Probe.NAME)).isEqualTo(read.other());
    }

    @Test
    void a_rollback_leads_back_to_what_was_read_before_with_all_that_was_written_since() {
        Generation before = generations.active(Probe.NAME);
        replay(Probe.NAME);
        String earlier = http.get("/replays").ids().get(0);
        projections
                .sql("UPDATE probe_" + before.suffix()
                        + " SET title = 'As it was before' WHERE position = (SELECT MIN(position) FROM probe_"
                        + before.suffix() + ")")
                .update();
        record(call("after-the-switch").put("title", "After the switch"));
        Answer begun = order("/replays/" + earlier, "rollback").expect(202);
        String rollback = begun.header("Location").substring("/api/v1".length());
        assertThat(begun.json().path("rollbackOf").asString()).isEqualTo(earlier);
        awaitState(rollback, "done");
        assertThat(generations.active(Probe.NAME)).isEqualTo(before);
        assertThat(probe.titles(before)).contains("As it was before", "After the switch");

        order("/replays/" + earlier, "rollback").expectProblem(409, "generation-gone");
        awaitState(order(rollback, "rollback").expect(202).header("Location").substring("/api/v1".length()), "done");
        assertThat(generations.active(Probe.NAME)).isEqualTo(before.other());
        assertThat(probe.titles(before.other()))
                .doesNotContain("As it was before")
                .contains("After the switch");
    }

    @Test
    void a_rollback_that_is_cancelled_can_be_begun_again() {
        Generation before = generations.active(Probe.NAME);
        String replay = "/replays/" + replay(Probe.NAME).path("id").asString();
        probe.close();
        http.post("/developments", call("not-yet-followed")).expect(202);
        String cancelled =
                order(replay, "rollback").expect(202).header("Location").substring("/api/v1".length());
        order(cancelled, "cancel").expect(200);
        probe.open();
        awaitState(cancelled, "cancelled");
        String rollback =
                order(replay, "rollback").expect(202).header("Location").substring("/api/v1".length());
        awaitState(rollback, "done");
        assertThat(generations.active(Probe.NAME)).isEqualTo(before);
        assertThat(probe.titles(before)).isEqualTo(probe.titles(before.other()));
    }

    @Test
    void all_projections_are_replayed_at_one_request_or_none_where_one_is_already() {
        probe.close();
        String running = begin(Probe.NAME);
        int before = http.get("/replays?limit=1000").ids().size();
        http.post("/replays", json("{'projection': 'all'}")).expectProblem(409, "replay-running");
        assertThat(http.get("/replays?limit=1000").ids()).hasSize(before);
        probe.open();
        awaitState(running, "done");
        Answer all = http.post("/replays", json("{'projection': 'all'}")).expect(202);
        assertThat(all.ids()).hasSize(generations.names().size());
        all.ids().forEach(id -> awaitState("/replays/" + id, "done"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_difference_holds_the_switch_and_is_named_until_it_is_accepted_or_the_replay_is_cancelled(boolean accepted) {
        theme("damaged-" + accepted);
        record(call("damaged-" + accepted).set("themes", list("'damaged-" + accepted + "'")));
        Generation read = generations.active("timelines");
        String lane = "theme:damaged-" + accepted;
        assertThat(projections
                        .sql("DELETE FROM timeline_entry_" + read.suffix()
                                + " WHERE lane = (SELECT number FROM timeline_lane_" + read.suffix()
                                + " WHERE name = ?)")
                        .param(lane)
                        .update())
                .isEqualTo(1);
        String replay = begin("timelines");
        JsonNode held = awaitState(replay, "held");
        assertThat(held.at("/comparison/different").asLong()).isEqualTo(1);
        JsonNode difference = held.at("/comparison/differences/0");
        assertThat(difference.path("name").asString()).isEqualTo(lane);
        // The entry, and the state of the development on it.
        assertThat(difference.at("/read/rows").asLong()).isEqualTo(1);
        assertThat(difference.at("/replayed/rows").asLong()).isEqualTo(2);
        assertThat(difference.at("/read/checksum")).isNotEqualTo(difference.at("/replayed/checksum"));
        assertThat(generations.active("timelines")).isEqualTo(read);
        record(call("while-held-" + accepted));

        order(replay, "resume").expectProblem(409, "difference-not-accepted");
        order(replay, "resume?accept=perhaps").expectProblem(400, "invalid-input");
        if (accepted) {
            order(replay, "resume?accept=true").expect(200);
            awaitState(replay, "done");
            assertThat(http.get("/timelines/themes/damaged-true").ids()).containsExactly("damaged-true");
            assertThat(http.get("/developments?limit=1000").ids()).contains("while-held-true");
        } else {
            order(replay, "cancel").expect(200);
            assertThat(generations.active("timelines")).isEqualTo(read);
            String again = begin("timelines");
            awaitState(again, "held");
            order(again, "resume?accept=true").expect(200);
            awaitState(again, "done");
        }
    }

    @Test
    void a_term_that_was_lost_is_known_again_at_once_when_a_replay_is_read() {
        theme("lost-term");
        theme("later-term");
        String suffix = generations.active("vocabulary").suffix();
        projections
                .sql("DELETE FROM vocabulary_term_" + suffix + " WHERE id = 'lost-term'")
                .update();
        theme("term-after-the-loss");
        http.get("/themes/lost-term").expectProblem(404, "unknown-term");
        String replay = begin("vocabulary");
        assertThat(awaitState(replay, "held").at("/comparison/differences").findValuesAsString("name"))
                .containsExactly("theme:lost-term");
        order(replay, "resume?accept=true").expect(200);
        awaitState(replay, "done");
        http.get("/themes/lost-term").expect(200);
    }

    @Test
    void a_state_that_was_tampered_with_is_named_by_every_timeline_it_stands_on() {
        theme("tampered");
        record(call("tampered").set("themes", list("'tampered'")));
        String suffix = generations.active("timelines").suffix();
        projections
                .sql(
                        "UPDATE timeline_state_" + suffix
                                + " SET document = REPLACE(document, 'by telephone', 'by letter') WHERE development = 'tampered'")
                .update();
        String replay = begin("timelines");
        assertThat(awaitState(replay, "held").at("/comparison/differences").findValuesAsString("name"))
                .contains("all", "theme:tampered", "actor:russia", "pair:russia|usa", "country:RU")
                .doesNotContain("theme:aleppo", "actor:syria", "versions");
        order(replay, "resume?accept=true").expect(200);
        awaitState(replay, "done");
    }

    @Test
    void what_is_not_there_cannot_be_ordered_about() {
        for (String order : new String[] {"pause", "resume", "cancel", "rollback"}) {
            order("/replays/never-begun", order).expectProblem(404, "unknown-replay");
        }
    }
}
