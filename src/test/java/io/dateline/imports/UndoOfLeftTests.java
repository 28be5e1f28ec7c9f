package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an undo had to leave can be undone once nothing is in its way any more. */
class UndoOfLeftTests extends ForeignTest {

    private void recordAndCorrect(String id) {
        batch("?importId=" + id + "-creates", call(id)).expect(200);
        batch("?importId=" + id + "-corrects", call(id).put("title", "Corrected"))
                .expect(200);
        assertThat(done(undo(id + "-creates"))).containsExactly(id + " left");
        assertThat(done(undo(id + "-corrects"))).containsExactly(id + " reverted");
    }

    @Test
    void what_a_later_import_had_corrected_is_undone_when_that_is_asked_for_again() {
        recordAndCorrect("left-1");
        assertThat(done(undo("left-1-creates"))).containsExactly("left-1 retracted");
        http.get("/developments/left-1").expect(410);
        undo("left-1-creates").expectProblem(409, "already-undone");
        undo("left-1-corrects").expectProblem(409, "already-undone");
    }

    @Test
    void an_import_that_comes_again_still_has_done_what_its_undo_had_to_leave() {
        recordAndCorrect("left-2");
        assertThat(verdicts(batch("?importId=left-2-creates", call("left-2")))).containsExactly("1 unchanged");
        assertThat(done(undo("left-2-creates"))).containsExactly("left-2 retracted");
        http.get("/developments/left-2").expect(410);
    }

    @Test
    void events_that_were_undone_before_their_mentions_are_undone_after_them() {
        send("format=gdelt-events&importId=left-events", GdeltTests.events(GdeltTests.event("940001")))
                .expect(200);
        String mention = GdeltTests.mention("940001", "gazette.example", "https://gazette.example/940001");
        assertThat(verdicts(send("format=gdelt-mentions&importId=left-mentions", mention)))
                .containsExactly("1 attached");
        assertThat(done(undo("left-events"))).containsExactly("gdelt-940001 left");
        assertThat(done(undo("left-mentions"))).containsExactly("gdelt-940001 withdrawn");
        assertThat(done(undo("left-events"))).containsExactly("gdelt-940001 retracted");
    }

    @Test
    void events_are_undone_after_their_mentions_in_whatever_order_those_are() {
        send("format=gdelt-events&importId=any-events", GdeltTests.events(GdeltTests.event("940002")))
                .expect(200);
        for (String id : List.of("any-1", "any-2", "any-3")) {
            String mention = GdeltTests.mention("940002", "gazette.example", "https://gazette.example/" + id);
            send("format=gdelt-mentions&importId=" + id, mention).expect(200);
        }
        for (String id : List.of("any-2", "any-1", "any-3")) {
            assertThat(done(undo("any-events"))).containsExactly("gdelt-940002 left");
            assertThat(done(undo(id))).containsExactly("gdelt-940002 withdrawn");
        }
        assertThat(done(undo("any-events"))).containsExactly("gdelt-940002 retracted");
    }

    @Test
    void what_is_still_in_the_way_is_told_each_time() {
        batch("?importId=left-3", call("left-3") + "\n" + call("left-4")).expect(200);
        http.patch(
                        "/developments/left-3",
                        Example.json("{'summary': 'They spoke at length.', 'reason': 'More is known'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(done(undo("left-3"))).containsExactly("left-4 retracted", "left-3 left");
        assertThat(done(undo("left-3"))).containsExactly("left-3 left");
        http.get("/developments/left-3").expect(200);
        assertThat(http.get("/imports/left-3").json().path("state").asString()).isEqualTo("undone");
        // A later sending without it leaves it as it is: the import did it all the same.
        assertThat(verdicts(batch("?importId=left-3", call("left-4")))).containsExactly("1 created");
        assertThat(done(undo("left-3"))).containsExactly("left-4 retracted", "left-3 left");
    }
}
