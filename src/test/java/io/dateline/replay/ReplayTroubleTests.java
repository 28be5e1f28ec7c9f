package io.dateline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.projection.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A replay that is cut off, or meets with what fails for a moment. */
class ReplayTroubleTests extends ProbeTest {

    @Autowired
    private Replays replays;

    @Autowired
    private ReplayTable table;

    @Autowired
    private ReplaySettings settings;

    private Answer order(String location, String order) {
        return http.post(location + "/" + order, "");
    }

    /** A comparison that is noted while nothing holds the switch: so a process left it that was killed in between. */
    @Test
    void a_difference_that_nobody_accepted_is_held_even_where_the_process_was_killed_right_after_it_was_found() {
        String held = held("A title of no event");
        projections
                .sql("UPDATE replay SET state = 'comparing' WHERE id = ?")
                .param(held.substring("/replays/".length()))
                .update();
        await().untilAsserted(() -> assertThat(state(held)).isIn("held", "done"));
        assertThat(state(held)).isEqualTo("held");
        order(held, "cancel").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "comparing", "paused"})
    void a_replay_that_was_cut_off_begins_anew_where_the_projection_has_changed_since(String cutOffIn) {
        String held = held("A title of the earlier code");
        Generation filled =
                Generation.valueOf(http.get(held).json().path("generation").asString());
        replays.stop();
        projections
                .sql("UPDATE replay SET state = ? WHERE id = ?")
                .params(cutOffIn, held.substring("/replays/".length()))
                .update();
        projections
                .sql("UPDATE projection_generation SET version_" + filled.suffix() + " = 0 WHERE projection = 'probe'")
                .update();
        replays.start();
        awaitState(held, "done");
        assertThat(generations.active(Probe.NAME)).isEqualTo(filled);
        assertThat(probe.titles(filled))
                .contains("Kerry arrives in Moscow")
                .doesNotContain("A title of the earlier code");
    }

    /** A replay of the probe that found that title in what it filled. */
    private String held(String title) {
        probe.close();
        String replay = begin(Probe.NAME);
        Generation filled =
                Generation.valueOf(http.get(replay).json().path("generation").asString());
        await().until(() -> !generations.isIdle(Probe.NAME, filled));
        projections
                .sql("INSERT INTO probe_" + filled.suffix() + " VALUES (0, 'nothing', ?)")
                .param(title)
                .update();
        probe.open();
        awaitState(replay, "held");
        return replay;
    }

    @Test
    void a_processor_that_was_stopped_while_it_began_can_be_started_again() {
        Generation idle = generations.active(Probe.NAME).other();
        for (int round = 0; round < 40; round++) {
            generations.start(Probe.NAME, idle);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(round * 200));
            generations.stop(Probe.NAME, idle);
        }
        replay(Probe.NAME);
    }

    @Test
    void a_clock_that_was_put_back_does_not_lead_to_what_is_read_already() {
        String earlier = replay(Probe.NAME).path("id").asString();
        String later = replay(Probe.NAME).path("id").asString();
        projections
                .sql("UPDATE replay SET started = '2999-01-01T00:00:00Z' WHERE id = ?")
                .param(earlier)
                .update();
        order("/replays/" + earlier, "rollback").expectProblem(409, "generation-gone");
        projections
                .sql("UPDATE replay SET started = (SELECT started FROM replay WHERE id = ?) WHERE id = ?")
                .params(later, earlier)
                .update();
    }

    @Test
    void what_was_read_before_a_switch_stays_a_while_for_requests_that_began_before_it() {
        Generation read = generations.active(Probe.NAME);
        Instant switched = Instant.parse(replay(Probe.NAME).path("finished").asString());
        probe.close();
        String next = begin(Probe.NAME);
        await().pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(probe.titles(read)).isEmpty());
        assertThat(Instant.now()).isAfterOrEqualTo(switched.plus(settings.linger()));
        probe.open();
        awaitState(next, "done");
    }

    @Test
    void a_step_that_fails_is_taken_again() {
        probe.failures.set(2);
        replay(Probe.NAME);
        assertThat(probe.failures).hasValue(0);
    }

    @Test
    void a_replay_whose_row_cannot_be_read_for_a_while_goes_on_afterwards() {
        probe.close();
        String replay = begin(Probe.NAME);
        for (String state : new String[] {"unreadable", "running"}) {
            projections
                    .sql("UPDATE replay SET state = ? WHERE id = ?")
                    .params(state, replay.substring("/replays/".length()))
                    .update();
            // Longer than a replay rests between two looks at its row.
            await().pollDelay(300, TimeUnit.MILLISECONDS).until(() -> true);
        }
        probe.open();
        awaitState(replay, "done");
    }

    @Test
    void a_replay_that_was_cancelled_does_not_fail_any_more() {
        String replay = held("A title that is cancelled");
        order(replay, "cancel").expect(200);
        table.fail(replay.substring("/replays/".length()), "Too late");
        assertThat(state(replay)).isEqualTo("cancelled");
    }

    @Test
    void a_replay_that_was_cancelled_does_not_begin_anew_either() {
        String replay = held("A title that is cancelled, too");
        order(replay, "cancel").expect(200);
        assertThat(table.beginAnew(replay.substring("/replays/".length()))).isFalse();
        assertThat(state(replay)).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "failed"})
    void what_was_filled_in_vain_goes_even_where_the_process_was_killed_before_it_could_see_to_that(String end) {
        String held = held("A title in vain");
        Generation filled =
                Generation.valueOf(http.get(held).json().path("generation").asString());
        replays.stop();
        projections
                .sql("UPDATE replay SET state = ?, finished = started WHERE id = ?")
                .params(end, held.substring("/replays/".length()))
                .update();
        replays.start();
        await().untilAsserted(() -> assertThat(probe.titles(filled)).isEmpty());
        await().until(() -> generations.isIdle(Probe.NAME, filled));
    }

    @Test
    void what_is_kept_for_going_back_is_stopped_where_it_moves_and_stays() {
        String replay = "/replays/" + replay(Probe.NAME).path("id").asString();
        Generation kept = generations.active(Probe.NAME).other();
        generations.start(Probe.NAME, kept);
        await().until(() -> generations.isIdle(Probe.NAME, kept));
        assertThat(probe.titles(kept)).contains("Kerry arrives in Moscow");
        order(replay, "rollback").expect(202);
        await().until(() -> generations.active(Probe.NAME) == kept);
    }
}
