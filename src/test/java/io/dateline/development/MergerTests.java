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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two developments that turn out to be one, and come apart again. */
class MergerTests extends HttpTest {

    /** A call on a theme of its own, told by a paper of its own. */
    private ObjectNode told(String id, String theme, String publisher) {
        ObjectNode call = call(id);
        call.set("themes", list("'" + theme + "'"));
        call.set("sources", list(source(publisher, "2015-09-19").toString().replace('"', '\'')));
        return call;
    }

    private Answer merge(String id, String into) {
        return http.post(
                "/developments/" + id + "/merge",
                json("{'reason': 'Same call', 'into': '%s'}".formatted(into)),
                "If-Match",
                "*");
    }

    private Answer unmerge(String id) {
        return http.post(
                "/developments/" + id + "/unmerge", json("{'reason': 'Two calls after all'}"), "If-Match", "*");
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    private List<String> on(String theme) {
        return http.get("/timelines/themes/" + theme).expect(200).ids();
    }

    @Test
    void the_survivor_carries_what_was_said_of_both_and_the_other_leads_to_it() {
        theme("merge-a");
        theme("merge-b");
        record(told("merged-a", "merge-a", "Gazette"));
        ObjectNode other = told("merged-b", "merge-b", "Times");
        other.set(
                "participants",
                list("{'actor': 'sergei-lavrov', 'role': 'initiator'}, {'actor': 'barack-obama', 'role': 'affected'}"));
        other.set("claims", list("{'about': 'minutes', 'best': 30, 'source': 0}"));
        long apart = record(other);
        Answer merged = merge("merged-b", "merged-a").expect(200);
        assertThat(merged.json().path("status").asString()).isEqualTo("merged");
        assertThat(merged.json().path("mergedInto").asString()).isEqualTo("merged-a");
        Answer redirect = http.get("/developments/merged-b?tz=Europe/Moscow").expect(308);
        assertThat(redirect.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(redirect.header("Location")).isEqualTo("/api/v1/developments/merged-a?tz=Europe/Moscow");
        JsonNode survivor = one("merged-a");
        assertThat(survivor.path("merged").get(0).asString()).isEqualTo("merged-b");
        assertThat(survivor.path("participants").size()).isEqualTo(3);
        assertThat(survivor.at("/sources/1/publisher").asString()).isEqualTo("Times");
        assertThat(survivor.at("/claims/0/source").asInt()).isEqualTo(1);
        assertThat(on("merge-b")).containsExactly("merged-a");
        assertThat(http.get("/timelines/themes/merge-b?status=merged").ids()).containsExactly("merged-b");
        assertThat(http.get("/timelines/themes/merge-b?asOf=" + apart).ids()).containsExactly("merged-b");
        assertThat(http.get("/developments/merged-b?asOf=" + apart)
                        .expect(200)
                        .json()
                        .has("mergedInto"))
                .isFalse();
        JsonNode change = http.get("/timelines/themes/merge-b/changes?since=" + apart)
                .json()
                .path("items");
        assertThat(change.get(1).path("change").asString()).isEqualTo("merged");
        assertThat(change.get(1).path("mergedInto").asString()).isEqualTo("merged-a");
    }

    @Test
    void un_merging_brings_both_back_with_what_came_meanwhile() {
        theme("apart");
        record(told("apart-a", "apart", "Gazette"));
        record(told("apart-b", "apart", "Times"));
        merge("apart-b", "apart-a").expect(200);
        http.patch("/developments/apart-a", json("{'reason': 'r', 'title': 'A long call'}"), "If-Match", "*")
                .expect(200);
        http.post("/developments/apart-a/sources", source("Courier", "2015-09-20"), "If-Match", "*")
                .expect(201);
        http.post("/developments/apart-a/sources/1/grade", json("{'reason': 'r', 'reliability': 'C'}"), "If-Match", "*")
                .expect(200);
        unmerge("apart-b").expect(200);
        JsonNode a = one("apart-a");
        assertThat(a.path("title").asString()).isEqualTo("A long call");
        assertThat(publishers(a)).containsExactly("Gazette", "Courier");
        assertThat(a.has("merged")).isFalse();
        JsonNode b = one("apart-b");
        assertThat(publishers(b)).containsExactly("Times");
        assertThat(b.at("/sources/0/reliability").asString()).isEqualTo("C");
        assertThat(on("apart")).containsExactlyInAnyOrder("apart-a", "apart-b");
    }

    private static List<String> publishers(JsonNode development) {
        return development.path("sources").findValuesAsString("publisher");
    }

    @Test
    void a_development_is_merged_once_and_never_in_a_circle() {
        List.of("circle-one", "circle-two", "circle-three").forEach(id -> record(call(id)));
        merge("circle-one", "circle-two").expect(200);
        merge("circle-one", "circle-three").expectProblem(409, "merged-into");
        Answer back = merge("circle-two", "circle-one").expectProblem(409, "merged-into");
        assertThat(back.json().at("/found/mergedInto").asString()).isEqualTo("circle-two");
        merge("circle-three", "circle-one").expectProblem(409, "merged-into");
        merge("circle-two", "circle-two").expectProblem(400, "invalid-input");
        merge("circle-two", "never-there").expectProblem(400, "invalid-input");
        merge("never-there", "circle-two").expectProblem(404, "never-recorded");
        merge("circle-two", "circle-three").expect(200);
        unmerge("circle-one").expectProblem(409, "merged-into");
        unmerge("circle-two").expect(200);
        unmerge("circle-one").expect(200);
    }

    @Test
    void what_is_merged_or_retracted_is_not_changed_and_not_merged() {
        record(call("closed-a"));
        record(call("closed-b"));
        merge("closed-a", "closed-b").expect(200);
        http.patch("/developments/closed-a", json("{'reason': 'r', 'title': 'x'}"), "If-Match", "*")
                .expectProblem(409, "merged-into");
        http.post("/developments/closed-b/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
        record(call("closed-c"));
        merge("closed-c", "closed-b").expectProblem(409, "already-retracted");
        assertThat(one("closed-c").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void two_that_are_merged_into_each_other_at_once_do_not_both_vanish() {
        for (int round = 0; round < 5; round++) {
            String one = "mutual-one-" + round;
            String other = "mutual-other-" + round;
            record(call(one));
            record(call(other));
            List<CompletableFuture<Answer>> answers = List.of(
                    CompletableFuture.supplyAsync(() -> merge(one, other)),
                    CompletableFuture.supplyAsync(() -> merge(other, one)));
            assertThat(answers.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_merger_and_its_end_are_versions_of_both_and_survive_a_replay() {
        record(call("versions-a"));
        record(call("versions-b"));
        merge("versions-b", "versions-a").expect(200);
        unmerge("versions-b").expect(200);
        String a = http.get("/developments/versions-a/versions").text();
        String b = http.get("/developments/versions-b/versions").text();
        assertThat(json(a).path("items").findValuesAsString("change"))
                .containsExactly("recorded", "absorbed", "released");
        assertThat(json(b).path("items").findValuesAsString("change"))
                .containsExactly("recorded", "merged", "unmerged");
        replay("timelines");
        assertThat(http.get("/developments/versions-a/versions").text()).isEqualTo(a);
        assertThat(http.get("/developments/versions-b/versions").text()).isEqualTo(b);
    }
}
