package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;

class RetractionTests extends HttpTest {

    @Test
    void a_retracted_development_is_gone_but_stays_readable_with_the_reason() {
        record(call("hoax"));
        assertThat(retract("hoax", "\"1\"").expect(200).header("ETag")).isEqualTo("\"2\"");
        Answer gone = http.get("/developments/hoax").expect(410);
        assertThat(gone.json().path("status").asString()).isEqualTo("retracted");
        assertThat(gone.json().path("reason").asString()).isEqualTo("It was a hoax");
        assertThat(gone.json().path("title").asString()).isEqualTo("Lavrov and Kerry speak");
    }

    @Test
    void it_leaves_the_timelines_and_is_found_by_whoever_asks_for_what_was_retracted() {
        record(call("hoax-on-timelines"));
        retract("hoax-on-timelines", "*").expect(200);
        for (String timeline : new String[] {
            "/developments",
            "/timelines/actors/russia",
            "/timelines/themes/us-russia-coordination",
            "/timelines/places/RU"
        }) {
            assertThat(http.get(timeline + "?limit=1000").ids()).doesNotContain("hoax-on-timelines");
            assertThat(http.get(timeline + "?limit=1000&status=retracted").ids())
                    .contains("hoax-on-timelines");
            assertThat(http.get(timeline + "?limit=1000&status=reported,retracted")
                            .ids())
                    .contains("hoax-on-timelines");
        }
    }

    @Test
    void a_development_is_retracted_only_once() {
        record(call("hoax-twice"));
        retract("hoax-twice", "*").expect(200);
        Answer refused = retract("hoax-twice", "\"2\"").expectProblem(409, "already-retracted");
        assertThat(refused.json().at("/found/reason").asString()).isEqualTo("It was a hoax");
        assertThat(refused.json().at("/found/version").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_retracted_is_neither_corrected_nor_cited() {
        record(call("hoax-corrected"));
        retract("hoax-corrected", "*").expect(200);
        Answer refused = http.patch(
                        "/developments/hoax-corrected", json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                .expectProblem(409, "already-retracted");
        assertThat(refused.json().path("detail").asString())
                .contains("reinstate it first", "/api/v1/developments/hoax-corrected/reinstatement");
        http.post("/developments/hoax-corrected/sources", source("Herald", "2015-09-20"), "If-Match", "*")
                .expectProblem(409, "already-retracted");
        assertThat(http.get("/developments/hoax-corrected").expect(410).header("ETag"))
                .isEqualTo("\"2\"");
    }

    @Test
    void a_retraction_says_which_version_it_means_and_why() {
        record(call("no-hoax"));
        assertThat(http.post("/developments/no-hoax/retraction", json("{'reason': 'r'}"))
                        .expectProblem(428, "version-required")
                        .fields())
                .containsExactly("If-Match");
        Answer stale = retract("no-hoax", "\"2\"").expectProblem(412, "stale-version");
        assertThat(stale.fields()).containsExactly("If-Match");
        assertThat(stale.json().at("/errors/0/value").asString()).isEqualTo("\"2\"");
        Answer unexplained = http.post("/developments/no-hoax/retraction", "{}", "If-Match", "*");
        assertThat(unexplained.expectProblem(400, "invalid-input").fields()).containsExactly("reason");
        http.get("/developments/no-hoax").expect(200);
    }

    private Answer retract(String id, String version) {
        return http.post(
                "/developments/" + id + "/retraction", json("{'reason': 'It was a hoax'}"), "If-Match", version);
    }
}
