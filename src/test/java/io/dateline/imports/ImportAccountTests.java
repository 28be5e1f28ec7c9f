package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an import tells of itself. */
class ImportAccountTests extends ImportTest {

    @Test
    void an_import_tells_who_sent_what_and_what_came_of_it() {
        String rows = call("told-1") + "\n" + call("told-2").put("kind", "cal") + "\n" + call("told-1");
        Answer answer = batch("?importId=told&file=calls.ndjson", rows, "Dateline-Author", "Anna");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/imports/told");
        JsonNode told = http.get("/imports/told").expect(200).json();
        assertThat(told.path("author").asString()).isEqualTo("Anna");
        assertThat(told.path("file").asString()).isEqualTo("calls.ndjson");
        assertThat(told.path("state").asString()).isEqualTo("done");
        assertThat(told.path("lines").asInt()).isEqualTo(3);
        assertThat(told.path("counts").toString())
                .isEqualTo(Example.json(
                                "{'created':1,'unchanged':1,'corrected':0,'attached':0,'duplicate':0,'rejected':1}")
                        .toString());
        assertThat(told.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(told.at("/problems/0/problem/errors/0/value").asString()).isEqualTo("cal");
        http.get("/imports/untold").expectProblem(404, "unknown-import");
    }

    /** Why a row is refused can be longer than the row. */
    @Test
    void of_rows_that_are_refused_at_great_length_it_remembers_no_more_than_it_can_keep() {
        int rows = 40;
        ObjectNode wrong = call("at-length");
        ArrayNode participants = wrong.putArray("participants");
        ArrayNode claims = wrong.putArray("claims");
        for (int number = 0; number < 50; number++) {
            // JSON needs six letters for each of these.
            String name = number + "\u0001".repeat(190);
            participants.addObject().put("actor", name).put("role", "target");
            claims.addObject().put("about", "killed").put("best", 1).put("claimant", "c" + name);
        }
        Answer answer = batch("?importId=at-length", (wrong + "\n").repeat(rows));
        assertThat(verdicts(answer)).hasSize(rows).allMatch(verdict -> verdict.endsWith(" rejected"));
        JsonNode told = http.get("/imports/at-length").json();
        assertThat(told.path("state").asString()).isEqualTo("done");
        assertThat(told.path("problems").size()).isEqualTo(rows);
        assertThat(told.at("/problems/39/line").asInt()).isEqualTo(rows);
        assertThat(told.at("/problems/39/id").asString()).isEqualTo("at-length");
        assertThat(told.at("/problems/39/problem/detail").asString()).contains("unknown actor");
        assertThat(told.path("problems").toString()).hasSizeLessThan(1_000_000);
    }

    @Test
    void imports_are_listed_newest_first_page_by_page() {
        List<String> ids = List.of("listed-1", "listed-2", "listed-3");
        ids.forEach(id -> batch("?importId=" + id, call(id).toString()).expect(200));
        Answer first = http.get("/imports?limit=2").expect(200);
        assertThat(first.ids()).containsExactly("listed-3", "listed-2");
        String next = first.json().path("next").asString();
        assertThat(http.get("/imports?limit=1&after=" + next).expect(200).ids()).containsExactly("listed-1");
        http.get("/imports?limit=0").expectProblem(400, "invalid-input");
        http.get("/imports?after=nobody").expectProblem(400, "invalid-input");
    }

    @Test
    void a_whole_file_tells_what_is_missing_in_it() {
        batch("?importId=whole-1", call("whole-1") + "\n" + call("whole-2") + "\n" + call("whole-3"))
                .expect(200);
        batch(
                        "?importId=whole-2&whole=true",
                        call("whole-1").put("kind", "") + "\n" + call("whole-3").put("kind", "cal"))
                .expect(200);
        JsonNode missing = http.get("/imports/whole-2").json().path("missing");
        assertThat(missing.path("developments").toString())
                .contains("\"whole-2\"")
                .doesNotContain("\"whole-1\"");
        http.get("/developments/whole-2").expect(200);
        assertThat(http.get("/imports/whole-1").json().has("missing")).isFalse();
    }

    @Test
    void a_whole_file_that_comes_again_under_its_id_tells_what_is_missing_in_it_now() {
        String rows = call("shrinks-1") + "\n" + call("shrinks-2");
        batch("?importId=shrinks&whole=true", rows).expect(200);
        assertThat(missing("shrinks")).doesNotContain("shrinks-1", "shrinks-2");
        batch("?importId=shrinks&whole=true", call("shrinks-1")).expect(200);
        assertThat(missing("shrinks")).contains("shrinks-2").doesNotContain("shrinks-1");
        batch("?importId=shrinks&whole=true", rows).expect(200);
        assertThat(missing("shrinks")).doesNotContain("shrinks-1", "shrinks-2");
        String wrong = call("shrinks-2").put("kind", "cal").toString();
        batch("?importId=shrinks&whole=true", wrong).expect(200);
        assertThat(missing("shrinks")).contains("shrinks-1").doesNotContain("shrinks-2");
        assertThat(done(undo("shrinks"))).containsExactlyInAnyOrder("shrinks-1 retracted", "shrinks-2 retracted");
    }

    private List<String> missing(String id) {
        return http.get("/imports/" + id)
                .json()
                .at("/missing/developments")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
