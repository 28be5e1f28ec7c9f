package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What led to a development and what came of it. */
class ChainTests extends HttpTest {

    private void strikes(String theme, String... ids) {
        theme(theme);
        int day = 10;
        for (String id : ids) {
            record(strike(theme + "-" + id, "2016-01-" + day++, theme));
        }
    }

    private Answer link(String from, String type, String to) {
        return http.post(
                "/developments/" + from + "/links",
                json("{'reason': 'The report says so', 'type': '%s', 'target': '%s'}".formatted(type, to)),
                "If-Match",
                "*");
    }

    private JsonNode chain(String id, String query) {
        return http.get("/developments/" + id + "/chain" + query).expect(200).json();
    }

    private static Map<String, Integer> steps(JsonNode chain) {
        Map<String, Integer> steps = new TreeMap<>();
        chain.path("items")
                .forEach(item -> steps.put(
                        item.path("id").asString().replaceFirst(".*-", ""),
                        item.path("step").asInt()));
        return steps;
    }

    @Test
    void a_chain_leads_back_to_what_led_here_and_on_to_what_came_of_it() {
        strikes("chain-whole", "truce", "breach", "answer", "talks", "aside", "sibling");
        link("chain-whole-breach", "violates", "chain-whole-truce").expect(201);
        link("chain-whole-answer", "responds-to", "chain-whole-breach").expect(201);
        link("chain-whole-talks", "follows", "chain-whole-answer").expect(201);
        link("chain-whole-answer", "part-of", "chain-whole-aside").expect(201);
        link("chain-whole-sibling", "violates", "chain-whole-truce").expect(201);
        JsonNode chain = chain("chain-whole-answer", "");
        assertThat(steps(chain)).isEqualTo(Map.of("truce", -2, "breach", -1, "answer", 0, "aside", 0, "talks", 1));
        assertThat(chain.path("items").findValuesAsString("id").get(0)).isEqualTo("chain-whole-truce");
        assertThat(chain.path("links").size()).isEqualTo(4);
        assertThat(chain.path("complete").asBoolean()).isTrue();
        assertThat(steps(chain("chain-whole-answer", "?depth=1"))).doesNotContainKey("truce");
        assertThat(steps(chain("chain-whole-truce", "")))
                .containsEntry("sibling", 1)
                .containsEntry("talks", 3);
    }

    /** A denial of what never was is still a denial of it; only a place in time needs what it is told by to stand. */
    @Test
    void what_was_retracted_is_still_answered() {
        strikes("chain-hoax", "hoax", "denial");
        http.post("/developments/chain-hoax-hoax/retraction", json("{'reason': 'A hoax'}"), "If-Match", "*")
                .expect(200);
        link("chain-hoax-denial", "responds-to", "chain-hoax-hoax").expect(201);
        JsonNode chain = chain("chain-hoax-denial", "");
        assertThat(steps(chain)).isEqualTo(Map.of("hoax", -1, "denial", 0));
        assertThat(chain.path("items").findValuesAsString("status")).contains("retracted");
    }

    @Test
    void a_circle_of_links_ends() {
        strikes("chain-circle", "a", "b", "c");
        link("chain-circle-b", "responds-to", "chain-circle-a").expect(201);
        link("chain-circle-c", "responds-to", "chain-circle-b").expect(201);
        link("chain-circle-a", "responds-to", "chain-circle-c").expect(201);
        assertThat(steps(chain("chain-circle-a", "?depth=10")).keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void a_circle_that_closes_through_a_merger_ends() {
        strikes("chain-knot", "a", "b", "c", "d");
        link("chain-knot-b", "responds-to", "chain-knot-a").expect(201);
        link("chain-knot-a", "responds-to", "chain-knot-c").expect(201);
        link("chain-knot-d", "responds-to", "chain-knot-c").expect(201);
        for (String[] pair : new String[][] {{"c", "b"}, {"b", "d"}}) {
            http.post(
                            "/developments/chain-knot-" + pair[0] + "/merge",
                            json("{'reason': 'The same', 'into': 'chain-knot-%s'}".formatted(pair[1])),
                            "If-Match",
                            "*")
                    .expect(200);
        }
        assertThat(steps(chain("chain-knot-a", "?depth=10")).keySet()).containsExactly("a", "d");
        assertThat(chain("chain-knot-d", "?depth=10").path("links").size()).isEqualTo(2);
    }

    @Test
    void what_is_met_aside_and_on_the_way_lies_on_the_way() {
        strikes("chain-both", "a", "b", "c");
        link("chain-both-b", "part-of", "chain-both-a").expect(201);
        link("chain-both-b", "responds-to", "chain-both-a").expect(201);
        link("chain-both-a", "responds-to", "chain-both-c").expect(201);
        assertThat(steps(chain("chain-both-b", ""))).isEqualTo(Map.of("c", -2, "a", -1, "b", 0));
    }

    @Test
    void a_chain_is_told_as_it_was_and_without_what_was_unlinked() {
        strikes("chain-then", "a", "b");
        long linked = link("chain-then-b", "breaks", "chain-then-a").expect(201).position();
        http.post(
                        "/developments/chain-then-b/links/removal",
                        json("{'reason': 'Nothing to do with it', 'type': 'breaks', 'target': 'chain-then-a'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(steps(chain("chain-then-a", ""))).isEqualTo(Map.of("a", 0));
        assertThat(steps(chain("chain-then-a", "?asOf=" + linked))).isEqualTo(Map.of("a", 0, "b", 1));
        assertThat(steps(chain("chain-then-a", "?asOf=" + (linked - 1)))).isEqualTo(Map.of("a", 0));
    }

    @Test
    void a_link_to_what_was_merged_is_met_at_the_survivor() {
        strikes("chain-merged", "a", "b", "c", "d");
        link("chain-merged-b", "responds-to", "chain-merged-a").expect(201);
        link("chain-merged-d", "responds-to", "chain-merged-b").expect(201);
        http.post(
                        "/developments/chain-merged-b/merge",
                        json("{'reason': 'The same', 'into': 'chain-merged-c'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(steps(chain("chain-merged-c", ""))).isEqualTo(Map.of("a", -1, "c", 0, "d", 1));
        assertThat(steps(chain("chain-merged-d", ""))).isEqualTo(Map.of("a", -2, "c", -1, "d", 0));
    }

    @Test
    void a_timeline_tells_who_links_to_its_entries_where_asked_for() {
        strikes("chain-page", "a", "b");
        link("chain-page-b", "contradicts", "chain-page-a").expect(201);
        JsonNode page =
                http.get("/timelines/themes/chain-page?links=true").json().path("items");
        assertThat(page.at("/0/linkedBy"))
                .isEqualTo(json("{'is': [{'type': 'contradicts', 'from': 'chain-page-b'}]}")
                        .get("is"));
        assertThat(page.at("/1/links/0/target").asString()).isEqualTo("chain-page-a");
        assertThat(http.get("/timelines/themes/chain-page").text()).doesNotContain("linkedBy");
    }

    @Test
    void whoever_links_to_what_was_merged_twice_or_was_merged_itself_is_told_as_the_one_that_goes_on_for_it() {
        strikes("chain-twice", "a", "b", "c", "d", "e");
        link("chain-twice-d", "responds-to", "chain-twice-a").expect(201);
        link("chain-twice-d", "responds-to", "chain-twice-c").expect(201);
        merge("chain-twice-a", "chain-twice-b");
        merge("chain-twice-b", "chain-twice-c");
        merge("chain-twice-d", "chain-twice-e");
        JsonNode page =
                http.get("/timelines/themes/chain-twice?links=true").json().path("items");
        assertThat(page.findValuesAsString("id")).containsExactly("chain-twice-c", "chain-twice-e");
        assertThat(page.at("/0/linkedBy"))
                .isEqualTo(json("{'is': [{'type': 'responds-to', 'from': 'chain-twice-e'}]}")
                        .get("is"));
    }

    private void merge(String merged, String into) {
        http.post(
                        "/developments/" + merged + "/merge",
                        json("{'reason': 'The same', 'into': '%s'}".formatted(into)),
                        "If-Match",
                        "*")
                .expect(200);
    }

    @Test
    void a_link_that_cannot_be_is_refused() {
        strikes("chain-refused", "a", "b");
        link("chain-refused-a", "follows", "chain-refused-a").expectProblem(400, "invalid-input");
        link("chain-refused-a", "follows", "never-linked").expectProblem(400, "invalid-input");
        link("chain-refused-a", "likes", "chain-refused-b").expectProblem(400, "invalid-input");
        link("chain-refused-a", "follows", "chain-refused-b").expect(201);
        link("chain-refused-a", "follows", "chain-refused-b").expectProblem(409, "already-linked");
        http.post(
                        "/developments/chain-refused-b/links/removal",
                        json("{'reason': 'r', 'type': 'follows', 'target': 'chain-refused-a'}"),
                        "If-Match",
                        "*")
                .expectProblem(409, "not-linked");
        http.get("/developments/chain-refused-a/chain?depth=11").expectProblem(400, "invalid-input");
        http.get("/developments/never-chained/chain").expectProblem(404, "never-recorded");
        http.get("/developments/carter-shoigu-call-2015-09-18/chain?asOf=1").expectProblem(404, "not-told-yet");
    }
}
