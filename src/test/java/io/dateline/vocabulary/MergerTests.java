package io.dateline.vocabulary;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two entries that turn out to be one, and groups that become one. */
class MergerTests extends HttpTest {

    @Test
    void what_stood_on_the_merged_actors_timeline_stands_on_the_survivors_directly_and_on_its_pairs() {
        actors("twin-a", "twin-b", "twin-other");
        meeting("twin-1", "twin-a", "twin-other");
        meeting("twin-2", "twin-b", "twin-other");
        long before = head();
        Answer merged = merge("actors", "twin-a", "twin-b").expect(200);
        assertThat(merged.position()).isEqualTo(head());
        assertThat(merged.json().path("mergedInto").asString()).isEqualTo("twin-b");

        JsonNode page = http.get("/timelines/actors/twin-b").expect(200).json().path("items");
        assertThat(page.findValuesAsString("id")).containsExactly("twin-1", "twin-2");
        assertThat(page.findValuesAsString("direct")).containsOnly("true");
        assertThat(page.at("/0/participants/0/actor").asString()).isEqualTo("twin-a");
        assertThat(page.at("/0/participants/0/mergedInto").asString()).isEqualTo("twin-b");
        assertThat(http.get("/timelines/pairs/twin-b/twin-other").ids()).containsExactly("twin-1", "twin-2");
        assertThat(http.get("/developments?actor=twin-a").ids()).containsExactly("twin-1", "twin-2");
        assertThat(http.get("/timelines?limit=1000").json().toString()).doesNotContain("twin-a");
        JsonNode changes = http.get("/timelines/actors/twin-b/changes?since=" + before)
                .expect(200)
                .json();
        assertThat(changes.at("/items/0/change").asString()).isEqualTo("added");
        assertThat(changes.path("items").size()).isEqualTo(1);

        meeting("twin-3", "twin-a", "twin-b", "twin-other");
        JsonNode told = http.get("/developments/twin-3").expect(200).json();
        assertThat(told.path("participants").findValuesAsString("actor")).containsExactly("twin-b", "twin-other");
    }

    @Test
    void a_merged_id_leads_on_and_its_names_resolve() {
        actors("gone", "kept", "beside");
        merge("actors", "gone", "kept").expect(200);
        assertThat(http.get("/actors/gone").expect(308).header("Location")).isEqualTo("/api/v1/actors/kept");
        assertThat(http.get("/timelines/actors/gone/counts?by=year&from=2015")
                        .expect(308)
                        .header("Location"))
                .isEqualTo("/api/v1/timelines/actors/kept/counts?by=year&from=2015");
        assertThat(http.get("/timelines/pairs/beside/gone?limit=2").expect(308).header("Location"))
                .isEqualTo("/api/v1/timelines/pairs/beside/kept?limit=2");
        assertThat(http.get("/timelines/actors/gone", "Accept-Datetime", "Tue, 20 Sep 2016 08:00:00 GMT")
                        .expect(308)
                        .header("Location"))
                .isEqualTo("/api/v1/timelines/actors/kept");
        JsonNode kept = http.get("/actors/Actor%20gone").expect(200).json();
        assertThat(kept.path("id").asString()).isEqualTo("kept");
        assertThat(kept.path("merged").toString()).isEqualTo("[\"gone\"]");
        assertThat(http.get("/actors").ids()).contains("kept").doesNotContain("gone");
        assertThat(http.get("/actors/gone/versions")
                        .expect(200)
                        .json()
                        .at("/items/1/change")
                        .asString())
                .isEqualTo("merged");
        http.post("/actors", json("{'id': 'new-gone', 'name': 'Actor gone', 'type': 'person'}"))
                .expectProblem(409, "name-taken");
    }

    @Test
    void as_of_a_position_before_the_merger_both_stand_apart() {
        actors("apart-a", "apart-b");
        meeting("apart-1", "apart-a", "usa");
        long before = head();
        String registry = http.get("/actors/apart-a").text();
        String timeline =
                http.get("/timelines/actors/apart-a?asOf=" + before).expect(200).text();
        merge("actors", "apart-a", "apart-b").expect(200);
        long after = head();
        http.post("/actors/apart-a/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);

        String asOf = "?asOf=" + before;
        assertThat(http.get("/actors/apart-a" + asOf).expect(200).text()).isEqualTo(registry);
        assertThat(http.get("/timelines/actors/apart-a" + asOf).expect(200).text())
                .isEqualTo(timeline);
        assertThat(http.get("/timelines/actors/apart-b" + asOf).ids()).isEmpty();
        assertThat(http.get("/developments" + asOf + "&actor=apart-a").ids()).containsExactly("apart-1");
        assertThat(http.get("/timelines/actors/apart-a?asOf=" + after)
                        .expect(308)
                        .header("Location"))
                .isEqualTo("/api/v1/timelines/actors/apart-b?asOf=" + after);
        assertThat(http.get("/timelines/actors/apart-b?asOf=" + after).ids()).containsExactly("apart-1");
        assertThat(http.get("/timelines/actors/apart-a").ids()).containsExactly("apart-1");
        assertThat(http.get("/timelines/actors/apart-b").ids()).isEmpty();
    }

    @Test
    void whoever_acted_for_either_acts_for_the_survivor() {
        actors("bureau", "office", "ministry");
        http.post("/actors", json("""
                        {'id': 'clerk', 'name': 'Clerk', 'type': 'person',
                         'affiliations': [{'actor': 'bureau', 'relation': 'acts-for'}]}""")).expect(201);
        ObjectNode tie = json("{'affiliations': [{'actor': 'ministry', 'relation': 'part-of'}], 'reason': 'r'}");
        http.patch("/actors/bureau", tie, "If-Match", "*").expect(200);
        meeting("of-clerk", "clerk", "usa");
        meeting("of-office", "office", "usa");
        assertThat(http.get("/timelines/actors/ministry").ids()).containsExactly("of-clerk");
        merge("actors", "bureau", "office").expect(200);
        JsonNode page = http.get("/timelines/actors/office").json().path("items");
        assertThat(page.findValuesAsString("id")).containsExactly("of-clerk", "of-office");
        assertThat(page.findValuesAsString("direct")).containsExactly("false", "true");
        assertThat(http.get("/timelines/actors/ministry").ids()).containsExactly("of-clerk", "of-office");
    }

    @Test
    void a_correction_leaves_what_was_said_of_a_merged_actor_so_that_the_merger_can_be_taken_back() {
        actors("said-a", "said-b");
        meeting("said-1", "said-a", "said-b");
        merge("actors", "said-a", "said-b").expect(200);
        http.patch("/developments/said-1", json("{'title': 'Another title', 'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/timelines/actors/said-b").ids()).containsExactly("said-1");
        http.post("/actors/said-a/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/timelines/pairs/said-a/said-b").ids()).containsExactly("said-1");
    }

    @Test
    void what_a_group_does_after_it_went_into_another_carries_over() {
        actors("joiner", "joint", "other-joiner");
        for (String date : new String[] {"2016", "2017", "2018"}) {
            ObjectNode told = call("join-" + date).put("date", date);
            told.set("participants", list("{'actor': 'joiner', 'role': 'party'}"));
            told.set("sources", list("{'publisher': 'P', 'published': '2020'}"));
            record(told);
        }
        ObjectNode merger = json("{'into': 'joint', 'effective': '2017-01-28', 'reason': 'They joined'}");
        http.post("/actors/joiner/merge", merger, "If-Match", "\"1\"").expect(200);
        http.post("/actors/other-joiner/merge", merger, "If-Match", "\"1\"").expect(200);
        assertThat(http.get("/timelines/actors/joiner").expect(200).ids())
                .containsExactly("join-2016", "join-2017", "join-2018");
        JsonNode page = http.get("/timelines/actors/joint").json().path("items");
        assertThat(page.findValuesAsString("id")).containsExactly("join-2017", "join-2018");
        assertThat(page.findValuesAsString("direct")).containsOnly("false");
        assertThat(http.get("/actors/Actor%20joiner?on=2016").json().path("id").asString())
                .isEqualTo("joiner");
        assertThat(http.get("/actors/Actor%20joiner?on=2018").json().path("id").asString())
                .isEqualTo("joint");
        http.get("/actors/Actor%20joiner?on=2017").expectProblem(409, "ambiguous-name");
        assertThat(http.get("/actors/Actor%20joiner").json().path("id").asString())
                .isEqualTo("joiner");
        http.post("/actors/joiner/merge", merger, "If-Match", "*").expectProblem(409, "already-merged");
        http.post("/actors/joint/merge", json("{'into': 'joiner', 'reason': 'r'}"), "If-Match", "*")
                .expectProblem(409, "merges-into-itself");

        http.post("/actors/joiner/unmerge", json("{'reason': 'It left'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/timelines/actors/joint").ids()).isEmpty();
    }

    @Test
    void a_theme_is_merged_and_its_developments_move() {
        theme("thread-a");
        theme("thread-b");
        for (String theme : new String[] {"thread-a", "thread-b"}) {
            record(io.dateline.Example.strike("of-" + theme, "2016", theme));
        }
        long before = head();
        merge("themes", "thread-a", "thread-b").expect(200);
        assertThat(http.get("/timelines/themes/thread-b").ids()).containsExactly("of-thread-a", "of-thread-b");
        assertThat(http.get("/timelines/themes/thread-a").expect(308).header("Location"))
                .isEqualTo("/api/v1/timelines/themes/thread-b");
        assertThat(http.get("/timelines/themes/thread-a?asOf=" + before).ids()).containsExactly("of-thread-a");
        assertThat(http.get("/developments/of-thread-a")
                        .json()
                        .path("mergedThemes")
                        .toString())
                .isEqualTo("{\"thread-a\":\"thread-b\"}");
        merge("themes", "thread-a", "thread-b").expectProblem(409, "already-merged");
        ObjectNode dated = json("{'into': 'thread-b', 'effective': '2016', 'reason': 'r'}");
        http.post("/themes/thread-a/merge", dated, "If-Match", "*").expectProblem(400, "invalid-input");
        http.post("/themes/thread-a/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/timelines/themes/thread-b").ids()).containsExactly("of-thread-b");
        http.post("/themes/thread-a/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expectProblem(409, "not-merged");
    }

    private void actors(String... ids) {
        for (String id : ids) {
            actor(id);
        }
    }

    private void meeting(String id, String... actors) {
        ObjectNode told = call(id);
        var participants = told.putArray("participants");
        for (String actor : actors) {
            participants.addObject().put("actor", actor).put("role", "party");
        }
        record(told);
    }

    private Answer merge(String type, String id, String into) {
        return http.post(
                "/" + type + "/" + id + "/merge",
                json("{'into': '%s', 'reason': 'The same'}".formatted(into)),
                "If-Match",
                "*");
    }
}
