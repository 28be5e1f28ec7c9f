package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people decide of a development as a whole. */
class JudgementTests extends HttpTest {

    private static final String WHY =
            "{'reason': 'The spokesman said so', 'source': {'publisher': 'Times', 'published': '2015-09-21'}}";

    private Answer decide(String id, String what) {
        return http.post("/developments/" + id + what, json(WHY), "If-Match", "*");
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).json();
    }

    @Test
    void a_development_is_confirmed_disputed_and_settled_and_says_by_which_rule_it_stands() {
        record(call("judged"));
        assertThat(one("judged").path("status").asString()).isEqualTo("reported");
        assertThat(one("judged").path("rule").asString()).isEqualTo("default");
        Answer confirmed = decide("judged", "/confirmation").expect(200);
        assertThat(confirmed.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(confirmed.json().path("rule").asString()).isEqualTo("confirmed-by-hand");
        assertThat(confirmed.header("ETag")).isEqualTo("\"2\"");
        decide("judged", "/dispute").expect(200);
        assertThat(one("judged").path("status").asString()).isEqualTo("disputed");
        assertThat(one("judged").path("confirmed").asString()).isEqualTo("The spokesman said so");
        decide("judged", "/dispute/settlement").expect(200);
        assertThat(one("judged").path("status").asString()).isEqualTo("confirmed");
        decide("judged", "/confirmation/withdrawal").expect(200);
        assertThat(one("judged").path("status").asString()).isEqualTo("reported");
        assertThat(http.get("/timelines/actors/russia?status=disputed&limit=1000")
                        .ids())
                .doesNotContain("judged");
    }

    @Test
    void a_disputed_development_stays_on_the_timelines_and_is_found_by_its_status() {
        theme("judged-theme");
        record(call("in-dispute").set("themes", json("{'is': ['judged-theme']}").get("is")));
        decide("in-dispute", "/dispute").expect(200);
        assertThat(http.get("/timelines/themes/judged-theme").ids()).containsExactly("in-dispute");
        assertThat(http.get("/timelines/themes/judged-theme?status=disputed").ids())
                .containsExactly("in-dispute");
        assertThat(http.get("/timelines/themes/judged-theme?status=!disputed").ids())
                .isEmpty();
    }

    @Test
    void whoever_leaves_out_one_status_does_not_ask_for_what_stands_no_more() {
        theme("standing-theme");
        for (String id : List.of("stands", "hoax-there", "twin-there", "doubted-there")) {
            record(call(id).set("themes", list("'standing-theme'")));
        }
        decide("hoax-there", "/retraction").expect(200);
        http.post("/developments/twin-there/merge", json("{'into': 'stands', 'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        decide("doubted-there", "/dispute").expect(200);
        String timeline = "/timelines/themes/standing-theme";
        assertThat(http.get(timeline + "?status=!disputed").ids()).containsExactly("stands");
        assertThat(http.get(timeline + "?status=!retracted").ids())
                .containsExactlyInAnyOrder("stands", "doubted-there");
        assertThat(http.get(timeline + "?status=retracted,disputed").ids())
                .containsExactlyInAnyOrder("hoax-there", "doubted-there");
        assertThat(http.get(timeline + "?status=merged&status=!disputed").ids()).containsExactly("twin-there");
        assertThat(http.get(timeline + "/counts?status=!disputed")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_was_retracted_is_reinstated_as_it_was() {
        record(call("reinstated"));
        decide("reinstated", "/confirmation").expect(200);
        decide("reinstated", "/retraction").expect(200);
        http.get("/developments/reinstated").expect(410);
        Answer back = decide("reinstated", "/reinstatement").expect(200);
        assertThat(back.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(one("reinstated").has("reason")).isFalse();
        http.get("/developments/reinstated").expect(200);
        assertThat(http.get("/timelines/actors/russia?limit=1000").ids()).contains("reinstated");
    }

    @ParameterizedTest
    @CsvSource({
        "/confirmation, /confirmation, already-confirmed",
        "/dispute, /dispute, already-disputed",
        "/retraction, /retraction, already-retracted",
        "/retraction, /dispute, already-retracted",
        "'', /confirmation/withdrawal, not-confirmed",
        "'', /dispute/settlement, not-disputed",
        "'', /reinstatement, not-retracted",
        "'', /unmerge, not-merged"
    })
    void what_is_not_possible_now_is_refused_as_a_fact_with_the_state_it_found(
            String before, String what, String fact) {
        String id = "refused-" + (before + what).replace('/', '-');
        record(call(id));
        if (!before.isEmpty()) {
            decide(id, before).expect(200);
        }
        long head = head();
        Answer refused = decide(id, what).expectProblem(409, fact);
        assertThat(refused.json().at("/found/id").asString()).isEqualTo(id);
        assertThat(refused.json().at("/found/status").asString()).isNotBlank();
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/confirmation",
                "/dispute",
                "/retraction",
                "/reinstatement",
                "/merge",
                "/unmerge",
                "/links",
                "/claims"
            })
    void every_change_needs_the_version_it_means(String what) {
        String id = "versioned-" + what.substring(1);
        record(call(id));
        String body = what.equals("/merge")
                ? "{'reason': 'r', 'into': 'x'}"
                : what.equals("/links")
                        ? "{'reason': 'r', 'type': 'follows', 'target': '%s'}".formatted("syria-ceasefire-2016-02")
                        : what.equals("/claims") ? "{'about': 'killed', 'best': 1}" : "{'reason': 'r'}";
        http.post("/developments/" + id + what, json(body)).expectProblem(428, "version-required");
        if (!List.of("/unmerge", "/merge").contains(what)) {
            Answer stale = http.post("/developments/" + id + what, json(body), "If-Match", "\"7\"")
                    .expectProblem(412, "stale-version");
            assertThat(stale.json().at("/found/version").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/confirmation", "/dispute", "/retraction", "/links", "/merge"})
    void every_judgement_needs_a_reason(String what) {
        String id = "why-" + what.substring(1);
        record(call(id));
        String body = "{'into': 'x', 'type': 'follows', 'target': 'x'}";
        Answer refused = http.post(
                        "/developments/" + id + what,
                        what.equals("/links")
                                ? json("{'type': 'follows', 'target': 'x'}")
                                : what.equals("/merge") ? json("{'into': 'x'}") : json("{}"),
                        "If-Match",
                        "*")
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).as(body).contains("reason");
    }

    @Test
    void what_was_never_recorded_cannot_be_judged() {
        decide("never-judged", "/confirmation").expectProblem(404, "never-recorded");
        decide("never-judged", "/unmerge").expectProblem(404, "never-recorded");
    }
}
