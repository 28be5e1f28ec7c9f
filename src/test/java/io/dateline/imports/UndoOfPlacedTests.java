package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.timeline.TimelineEntries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** What is placed after or before others goes back to its place there; it waits for no longer than a second. */
@TestPropertySource(properties = {"dateline.imports.patience=1ms", "dateline.projection.patience=1s"})
class UndoOfPlacedTests extends ImportTest {

    @Autowired
    private Generations generations;

    private static ObjectNode placed(String id, String... after) {
        ObjectNode call = call(id).put("date", "2015");
        List.of(after).forEach(other -> call.withArray("after").add(other));
        return call;
    }

    private String after(String id) {
        return http.get("/developments/" + id).expect(200).json().path("after").toString();
    }

    /** While nothing comes to stand on timelines. */
    private void stopped(Runnable work) {
        Generation active = generations.active(TimelineEntries.PROJECTION);
        generations.stop(TimelineEntries.PROJECTION, active);
        try {
            work.run();
        } finally {
            generations.start(TimelineEntries.PROJECTION, active);
        }
    }

    @Test
    void an_order_that_an_import_turned_round_is_turned_back() {
        record(placed("turned-1"));
        record(placed("turned-2", "turned-1"));
        assertThat(verdicts(batch(
                        "?importId=turned",
                        placed("turned-2") + "\n" + call("turned-3") + "\n" + placed("turned-1", "turned-2"))))
                .containsExactly("1 corrected", "2 created", "3 corrected");
        assertThat(done(undo("turned")))
                .containsExactly("turned-1 reverted", "turned-3 retracted", "turned-2 reverted");
        assertThat(after("turned-1")).isEmpty();
        assertThat(after("turned-2")).isEqualTo("[\"turned-1\"]");
    }

    @Test
    void what_cannot_be_checked_just_now_is_undone_when_it_is_asked_for_again() {
        record(placed("lagging-1"));
        record(placed("lagging-2", "lagging-1"));
        batch("?importId=lagging", placed("lagging-2")).expect(200);
        stopped(() -> {
            http.post("/developments", placed("lagging-3")).expect(202);
            undo("lagging").expectProblem(503, "not-there-yet");
        });
        assertThat(http.get("/imports/lagging").json().path("state").asString()).isEqualTo("undoing");
        assertThat(done(undo("lagging"))).containsExactly("lagging-2 reverted");
        assertThat(after("lagging-2")).isEqualTo("[\"lagging-1\"]");
    }

    @Test
    void where_an_undo_breaks_off_after_its_first_lines_the_last_one_says_why() {
        record(placed("breaks-1"));
        record(placed("breaks-2", "breaks-1"));
        batch("?importId=breaks", placed("breaks-2") + "\n" + call("breaks-3")).expect(200);
        stopped(() -> {
            http.post("/developments", placed("breaks-4")).expect(202);
            Answer broken = undo("breaks").expect(200);
            assertThat(lines(broken)).hasSize(2);
            assertThat(lines(broken).get(0).path("development").asString()).isEqualTo("breaks-3");
            assertThat(lines(broken).get(1).at("/problem/type").asString()).isEqualTo("/problems/not-there-yet");
        });
        assertThat(done(undo("breaks"))).containsExactly("breaks-2 reverted");
    }

    @Test
    void what_stands_in_the_way_of_a_later_import_stands_in_the_way_of_an_earlier_one() {
        record(placed("way-1"));
        batch("?importId=way-earlier", placed("way-2", "way-1")).expect(200);
        batch("?importId=way-later", placed("way-2")).expect(200);
        http.patch(
                        "/developments/way-1",
                        Example.json("{'after': ['way-2'], 'reason': 'It came behind'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(done(undo("way-later"))).containsExactly("way-2 left");
        assertThat(done(undo("way-earlier"))).containsExactly("way-2 left");
        assertThat(version("way-2")).isEqualTo(2);
    }
}
