package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UndoTests extends ImportTest {

    @Test
    void undoing_takes_back_what_the_import_did_and_nothing_else() {
        theme("undone");
        record(call("undo-old").put("title", "As it was"));
        record(Example.strike("undo-twin", "2010-05-06", "undone").put("title", "Mill of Ain Harouf struck"));
        ObjectNode twin = Example.strike("x", "2010-05-06", "undone").put("title", "Mill of Ain Harouf struck");
        twin.remove("id");
        twin.set("sources", Example.list("{'publisher': 'Courier', 'published': '2010-05-07', 'wire': 'Reuters'}"));
        record(call("undo-same"));
        ObjectNode fresh = Example.strike("undo-new", "2002-11-12", "undone").put("title", "Granary burnt");
        String rows =
                fresh + "\n" + call("undo-old").put("title", "As it is now") + "\n" + twin + "\n" + call("undo-same");
        assertThat(verdicts(batch("?importId=undo-1&duplicates=attach", rows)))
                .containsExactly("1 created", "2 corrected", "3 attached", "4 unchanged");
        assertThat(done(undo("undo-1")))
                .containsExactly("undo-twin withdrawn", "undo-old reverted", "undo-new retracted");
        http.get("/developments/undo-new").expect(410);
        assertThat(title("undo-old")).isEqualTo("As it was");
        assertThat(version("undo-same")).isEqualTo(1);
        assertThat(http.get("/developments/undo-twin")
                        .json()
                        .at("/sources/1/withdrawn")
                        .asString())
                .isEqualTo("A mistake");
        JsonNode undone = http.get("/imports/undo-1").json();
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(undone.at("/undone/reason").asString()).isEqualTo("A mistake");
        undo("undo-1").expectProblem(409, "already-undone");
        undo("nobody").expectProblem(404, "unknown-import");
        http.send("DELETE", "/imports/undo-1", BodyPublishers.noBody()).expectProblem(400, "invalid-input");
    }

    @Test
    void what_somebody_has_changed_since_is_left_and_told() {
        record(call("since-2").put("title", "As it was"));
        batch("?importId=since", call("since-1") + "\n" + call("since-2") + "\n" + call("since-3"))
                .expect(200);
        for (String id : List.of("since-1", "since-2")) {
            http.patch(
                            "/developments/" + id,
                            Example.json("{'summary': 'They spoke at length.', 'reason': 'More is known'}"),
                            "If-Match",
                            "*")
                    .expect(200);
        }
        Answer answer = undo("since");
        assertThat(done(answer)).containsExactly("since-3 retracted", "since-2 left", "since-1 left");
        assertThat(lines(answer).get(1).path("why").asString())
                .contains("version 3", "changed it since")
                .doesNotContain("If-Match");
        assertThat(http.get("/developments/since-1").expect(200).text()).contains("at length");
    }

    @ParameterizedTest(name = "the report {0} of those at the places 0 to 2")
    @ValueSource(ints = {0, 2})
    void where_somebody_has_withdrawn_a_report_what_an_import_added_stays_as_a_whole(int withdrawn) {
        String id = "withdrawn-" + withdrawn;
        theme(id);
        int year = 2011 + withdrawn;
        record(Example.strike(id, year + "-05-06", id).put("title", "Mill of Tel Brak struck"));
        ObjectNode twin = Example.strike("x", year + "-05-06", id).put("title", "Mill of Tel Brak struck");
        twin.remove("id");
        twin.set(
                "sources",
                Example.list(
                        "{'publisher': 'Courier', 'published': '%1$d-05-07'}, {'publisher': 'Herald', 'published': '%1$d-05-08'}"
                                .formatted(year)));
        assertThat(verdicts(batch("?importId=" + id + "&duplicates=attach", twin)))
                .containsExactly("1 attached");
        http.post(
                        "/developments/" + id + "/sources/" + withdrawn + "/withdrawal",
                        Example.json("{'reason': 'It was taken back'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(done(undo(id))).containsExactly(id + " left");
        assertThat(version(id)).as("one more than with the two reports").isEqualTo(4);
    }

    @Test
    void what_somebody_changed_between_two_rows_of_an_import_is_left() {
        batch("?importId=between", call("between-1").toString()).expect(200);
        http.patch(
                        "/developments/between-1",
                        Example.json("{'summary': 'They spoke at length.', 'reason': 'More is known'}"),
                        "If-Match",
                        "*")
                .expect(200);
        batch("?importId=between", call("between-1").put("title", "Otherwise").toString())
                .expect(200);
        assertThat(done(undo("between"))).containsExactly("between-1 left");
        http.get("/developments/between-1").expect(200);
    }

    @Test
    void imports_are_undone_one_after_the_other_the_last_one_first() {
        batch("?importId=first", call("layer-1").put("title", "First").toString())
                .expect(200);
        batch("?importId=second", call("layer-1").put("title", "Second").toString())
                .expect(200);
        batch("?importId=third", call("layer-1").put("title", "Third").toString())
                .expect(200);
        assertThat(done(undo("third"))).containsExactly("layer-1 reverted");
        assertThat(title("layer-1")).isEqualTo("Second");
        assertThat(done(undo("second"))).containsExactly("layer-1 reverted");
        assertThat(title("layer-1")).isEqualTo("First");
        assertThat(done(undo("first"))).containsExactly("layer-1 retracted");
    }

    @Test
    void an_import_that_said_otherwise_and_then_as_before_stands_in_no_other_ones_way() {
        String row = call("to-and-fro").toString();
        batch("?importId=to", row).expect(200);
        String otherwise = call("to-and-fro").put("title", "Otherwise").toString();
        assertThat(verdicts(batch("?importId=fro", otherwise + "\n" + row)))
                .containsExactly("1 corrected", "2 corrected");
        assertThat(done(undo("fro"))).containsExactly("to-and-fro reverted");
        assertThat(version("to-and-fro")).isEqualTo(3);
        assertThat(done(undo("to"))).containsExactly("to-and-fro retracted");
    }

    @Test
    void an_import_that_was_done_counts_anew_when_it_is_sent_again() {
        String wrong = call("anew-2").put("kind", "cal").toString();
        batch("?importId=anew", call("anew-1") + "\n" + wrong).expect(200);
        batch("?importId=anew", call("anew-1") + "\n" + call("anew-2")).expect(200);
        JsonNode told = http.get("/imports/anew").json();
        assertThat(told.path("counts").toString())
                .isEqualTo(Example.json(
                                "{'created':1,'unchanged':1,'corrected':0,'attached':0,'duplicate':0,'rejected':0}")
                        .toString());
        assertThat(told.path("problems").isEmpty()).isTrue();
        assertThat(done(undo("anew"))).containsExactly("anew-2 retracted", "anew-1 retracted");
    }

    @Test
    void another_file_does_not_come_under_the_id_of_one_and_the_same_may() {
        String row = call("same-file").toString();
        batch("?importId=same-file&file=a.ndjson", row).expect(200);
        batch("?importId=same-file", row).expect(200);
        String other = call("never").toString();
        String table = "id,date,kind,title,summary\nnever,2016,call,Never,Never";
        for (Answer refused : List.of(
                batch("?importId=same-file&file=b.ndjson", other),
                http.send(
                        "POST",
                        "/developments/batch?importId=same-file",
                        BodyPublishers.ofString(table),
                        "Content-Type",
                        "text/csv"))) {
            assertThat(refused.expectProblem(409, "import-differs")
                            .json()
                            .path("detail")
                            .asString())
                    .contains("'a.ndjson'", "importId of its own");
        }
        http.get("/developments/never").expect(404);
        assertThat(http.get("/imports/same-file").json().path("state").asString())
                .isEqualTo("done");
    }

    @Test
    void a_row_of_what_was_merged_here_is_rejected_and_taken_once_it_stands_alone_again() {
        record(call("goes-on"));
        String row = call("merged-here").toString();
        batch("", row).expect(200);
        http.post(
                        "/developments/merged-here/merge",
                        Example.json("{'reason': 'The same', 'into': 'goes-on'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(verdicts(batch("", row))).containsExactly("1 unchanged");
        String changed = call("merged-here").put("title", "Otherwise").toString();
        Answer rejected = batch("", changed);
        assertThat(verdicts(rejected)).containsExactly("1 rejected");
        assertThat(rejected.text()).contains("merged-here", "goes-on", "un-merge");
        http.post("/developments/merged-here/unmerge", Example.json("{'reason': 'Not the same'}"), "If-Match", "*")
                .expect(200);
        assertThat(verdicts(batch("", changed))).containsExactly("1 corrected");
        assertThat(title("merged-here")).isEqualTo("Otherwise");
    }

    @Test
    void what_was_undone_is_taken_again_when_it_comes_again() {
        record(call("again-2").put("title", "As it was"));
        String rows = call("again-1") + "\n" + call("again-2");
        assertThat(verdicts(batch("?importId=again", rows))).containsExactly("1 created", "2 corrected");
        undo("again").expect(200);
        assertThat(verdicts(batch("?importId=again", rows))).containsExactly("1 created", "2 corrected");
        assertThat(title("again-1")).isEqualTo(title("again-2"));
        JsonNode told = http.get("/imports/again").json();
        assertThat(told.path("state").asString()).isEqualTo("done");
        assertThat(told.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(told.has("undone")).isFalse();
        assertThat(done(undo("again"))).containsExactly("again-2 reverted", "again-1 retracted");
        assertThat(verdicts(batch("", rows))).containsExactly("1 created", "2 corrected");
    }
}
