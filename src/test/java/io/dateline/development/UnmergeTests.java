package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came meanwhile goes to the one that it was said of. */
class UnmergeTests extends HttpTest {

    private void told(String id, String... publishers) {
        ObjectNode call = call(id);
        call.set("sources", list(sources(publishers)));
        record(call);
    }

    private static String sources(String... publishers) {
        return String.join(
                ", ",
                List.of(publishers).stream()
                        .map(publisher ->
                                source(publisher, "2015-09-19").toString().replace('"', '\''))
                        .toList());
    }

    private Answer post(String id, String what, String body) {
        return http.post("/developments/" + id + what, json(body), "If-Match", "*");
    }

    private Answer merge(String id, String into) {
        return post(id, "/merge", "{'reason': 'Same call', 'into': '%s'}".formatted(into));
    }

    private Answer unmerge(String id) {
        return post(id, "/unmerge", "{'reason': 'Two calls after all'}");
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    private List<String> publishers(String id) {
        return one(id).path("sources").findValuesAsString("publisher");
    }

    @Test
    void the_merged_one_is_answered_with_the_version_that_a_merger_is_taken_back_by() {
        told("tagged-a", "Gazette");
        told("tagged-b", "Times");
        merge("tagged-a", "tagged-b").expect(200);
        String version = http.get("/developments/tagged-a").expect(308).header("ETag");
        http.post("/developments/tagged-a/unmerge", json("{'reason': 'r'}"), "If-Match", version)
                .expect(200);
    }

    @Test
    void nothing_is_taken_apart_that_would_stand_on_no_source() {
        told("sourceless-a", "Gazette");
        told("sourceless-b", "Times");
        merge("sourceless-b", "sourceless-a").expect(200);
        post("sourceless-a", "/sources/0/withdrawal", "{'reason': 'Killed'}").expect(200);
        Answer refused = unmerge("sourceless-b").expectProblem(409, "leaves-no-source");
        assertThat(refused.json().path("detail").asString()).contains("cite one first");
        assertThat(publishers("sourceless-a")).containsExactly("Gazette", "Times");
        http.post("/developments/sourceless-a/sources", source("Courier", "2015-09-20"), "If-Match", "*")
                .expect(201);
        unmerge("sourceless-b").expect(200);
        assertThat(publishers("sourceless-a")).containsExactly("Gazette", "Courier");
    }

    @Test
    void what_no_source_stands_for_any_more_comes_back_retracted() {
        told("killed-a", "Gazette");
        told("killed-b", "Times");
        merge("killed-b", "killed-a").expect(200);
        post("killed-a", "/sources/1/withdrawal", "{'reason': 'Killed'}").expect(200);
        Answer apart = unmerge("killed-b").expect(200);
        assertThat(apart.json().path("status").asString()).isEqualTo("retracted");
        assertThat(publishers("killed-a")).containsExactly("Gazette");
        JsonNode gone = http.get("/developments/killed-b").expect(410).json();
        assertThat(gone.at("/sources/0/withdrawn").asString()).isEqualTo("Killed");
        assertThat(gone.path("version")).isEqualTo(apart.json().path("version"));
        post("killed-b", "/reinstatement", "{'reason': 'It was seen'}").expect(200);
        http.post("/developments/killed-b/sources", source("Courier", "2015-09-20"), "If-Match", "*")
                .expect(201);
        assertThat(publishers("killed-b")).containsExactly("Times", "Courier");
    }

    @Test
    void a_report_that_two_brought_stays_until_both_have_left() {
        told("shared-a", "Gazette");
        told("shared-b", "Times");
        told("shared-c", "Times", "Courier");
        merge("shared-b", "shared-a").expect(200);
        merge("shared-c", "shared-a").expect(200);
        unmerge("shared-b").expect(200);
        assertThat(publishers("shared-a")).containsExactly("Gazette", "Times", "Courier");
        unmerge("shared-c").expect(200);
        assertThat(publishers("shared-a")).containsExactly("Gazette");
        assertThat(publishers("shared-b")).containsExactly("Times");
        assertThat(publishers("shared-c")).containsExactly("Times", "Courier");
    }

    @Test
    void grades_and_withdrawals_stay_with_the_report_and_claims_with_who_told_them() {
        told("carried-a", "Gazette");
        told("carried-b", "Times", "Courier");
        merge("carried-b", "carried-a").expect(200);
        post("carried-a", "/sources/1/grade", "{'reason': 'r', 'reliability': 'B'}")
                .expect(200);
        post("carried-a", "/sources/2/withdrawal", "{'reason': 'Killed'}").expect(200);
        post("carried-a", "/claims", "{'about': 'minutes', 'best': 30, 'source': 1}")
                .expect(201);
        post("carried-a", "/claims", "{'about': 'minutes', 'best': 50, 'source': 0}")
                .expect(201);
        unmerge("carried-b").expect(200);
        JsonNode a = one("carried-a");
        assertThat(a.path("claims").size()).isEqualTo(1);
        assertThat(a.at("/claims/0/best").asInt()).isEqualTo(50);
        assertThat(a.at("/claims/0/source").asInt()).isZero();
        JsonNode b = one("carried-b");
        assertThat(b.at("/sources/0/reliability").asString()).isEqualTo("B");
        assertThat(b.at("/sources/1/withdrawn").asString()).isEqualTo("Killed");
        assertThat(b.at("/claims/0/best").asInt()).isEqualTo(30);
    }

    @Test
    void an_answer_to_a_claim_is_still_one_apart() {
        told("answered-a", "Gazette");
        ObjectNode other = call("answered-b");
        other.set("sources", list(sources("Times")));
        other.set(
                "claims",
                list(
                        "{'about': 'minutes', 'best': 30, 'source': 0}, {'about': 'minutes', 'best': 40, 'source': 0, 'answers': 0}"));
        record(other);
        post("answered-a", "/claims", "{'about': 'minutes', 'best': 10}").expect(201);
        merge("answered-b", "answered-a").expect(200);
        assertThat(one("answered-a").at("/claims/2/answers").asInt()).isEqualTo(1);
        unmerge("answered-b").expect(200);
        assertThat(one("answered-b").at("/claims/1/answers").asInt()).isZero();
        assertThat(one("answered-a").path("claims").size()).isEqualTo(1);
    }

    @Test
    void a_survivor_keeps_what_was_corrected_in_it_and_not_what_came_with_the_other() {
        told("rewritten-a", "Gazette");
        ObjectNode other = call("rewritten-b");
        other.set("participants", list("{'actor': 'barack-obama', 'role': 'affected'}"));
        record(other);
        merge("rewritten-b", "rewritten-a").expect(200);
        ObjectNode patch = json("{'reason': 'Turkey as well'}");
        ArrayNode participants = patch.putArray("participants");
        for (JsonNode participant : one("rewritten-a").path("participants")) {
            participants.add(((ObjectNode) participant).retain("actor", "role"));
        }
        participants.add(json("{'actor': 'turkey', 'role': 'affected'}"));
        http.patch("/developments/rewritten-a", patch, "If-Match", "*").expect(200);
        unmerge("rewritten-b").expect(200);
        assertThat(one("rewritten-a").path("participants").findValuesAsString("actor"))
                .contains("turkey")
                .doesNotContain("barack-obama");
    }

    @Test
    void many_who_merge_and_take_apart_at_once_are_answered_and_nothing_is_lost() {
        List<String> ids =
                IntStream.range(0, 4).mapToObj(number -> "crowd-" + number).toList();
        ids.forEach(id -> told(id, "Paper of " + id));
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 60)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> number % 3 == 0
                        ? unmerge(ids.get(number % 4)).status()
                        : merge(ids.get(number % 4), ids.get((number / 4 + 1) % 4))
                                .status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).isSubsetOf(200, 400, 409, 503);
        for (int round = 0; round < 4; round++) {
            ids.forEach(this::unmerge);
        }
        ids.forEach(id -> assertThat(publishers(id)).containsExactly("Paper of " + id));
    }
}
