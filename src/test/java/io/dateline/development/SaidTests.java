package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sources and claims, side by side. */
class SaidTests extends HttpTest {

    private Answer post(String id, String what, Object body) {
        return http.post("/developments/" + id + what, body, "If-Match", "*");
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    @Test
    void two_sources_of_different_families_corroborate_and_a_reprint_of_the_same_wire_does_not() {
        record(call("corroborated"));
        assertThat(one("corroborated").path("independentSources").asInt()).isZero();
        post("corroborated", "/sources", source("Associated Press", "2015-09-19"))
                .expect(201);
        post(
                        "corroborated",
                        "/sources",
                        source("A paper of a small town", "2015-09-19").put("wire", "AP"))
                .expect(201);
        assertThat(one("corroborated").path("independentSources").asInt()).isEqualTo(1);
        assertThat(one("corroborated").path("status").asString()).isEqualTo("reported");
        Answer second = post("corroborated", "/sources", source("Agence France-Presse", "2015-09-20"))
                .expect(201);
        assertThat(second.json().path("independentSources").asInt()).isEqualTo(2);
        assertThat(second.json().path("status").asString()).isEqualTo("corroborated");
        assertThat(second.json().path("rule").asString()).isEqualTo("independent-sources");
        assertThat(second.json().at("/sources/2/wire").asString()).isEqualTo("ap");
    }

    @Test
    void a_development_is_corroborated_from_the_day_on_which_enough_sources_were_out() {
        JsonNode sources = json("{'is': [%s, %s]}"
                        .formatted(
                                source("Associated Press", "2015-09-19")
                                        .toString()
                                        .replace('"', '\''),
                                source("Agence France-Presse", "2015-10-01")
                                        .toString()
                                        .replace('"', '\'')))
                .get("is");
        theme("day-of-corroboration");
        record(call("day-of-corroboration").set("sources", sources));
        assertThat(one("day-of-corroboration").path("status").asString()).isEqualTo("corroborated");
        JsonNode then = http.get("/developments/day-of-corroboration?knownOn=2015-09-30")
                .expect(200)
                .json();
        assertThat(then.path("status").asString()).isEqualTo("reported");
        assertThat(then.path("independentSources").asInt()).isEqualTo(1);
        assertThat(then.path("sources").size()).isEqualTo(1);
        assertThat(http.get("/timelines/actors/russia?status=corroborated&limit=1000&knownOn=2015-09-30")
                        .ids())
                .doesNotContain("day-of-corroboration");
        assertThat(http.get("/timelines/actors/russia?status=corroborated&limit=1000&knownOn=2015-10-01")
                        .ids())
                .contains("day-of-corroboration");
    }

    @Test
    void a_source_that_is_withdrawn_stays_readable_and_counts_no_longer() {
        record(call("withdrawn-source"));
        post("withdrawn-source", "/sources", source("Associated Press", "2015-09-19"))
                .expect(201);
        post("withdrawn-source", "/sources", source("Agence France-Presse", "2015-09-20"))
                .expect(201);
        post("withdrawn-source", "/sources/1/withdrawal", json("{'reason': 'AP killed the story'}"))
                .expect(200);
        JsonNode now = one("withdrawn-source");
        assertThat(now.path("status").asString()).isEqualTo("reported");
        assertThat(now.at("/sources/1/withdrawn").asString()).isEqualTo("AP killed the story");
        assertThat(now.path("sources").size()).isEqualTo(3);
        post("withdrawn-source", "/sources/1/withdrawal", json("{'reason': 'Again'}"))
                .expectProblem(409, "already-withdrawn");
    }

    @Test
    void the_last_source_that_stands_is_not_withdrawn() {
        record(call("last-source"));
        post("last-source", "/sources/0/withdrawal", json("{'reason': 'r'}")).expectProblem(409, "only-source");
    }

    @Test
    void a_source_is_graded_and_graded_again() {
        record(call("graded"));
        post("graded", "/sources/0/grade", json("{'reason': 'A new desk', 'reliability': 'B', 'credibility': 3}"))
                .expect(200);
        assertThat(one("graded").at("/sources/0/reliability").asString()).isEqualTo("B");
        post("graded", "/sources/0/grade", json("{'reason': 'It was right', 'reliability': 'B', 'credibility': 1}"))
                .expect(200);
        assertThat(one("graded").at("/sources/0/credibility").asInt()).isEqualTo(1);
        post("graded", "/sources/0/grade", json("{'reason': 'r', 'reliability': 'B', 'credibility': 1}"))
                .expectProblem(409, "already-graded");
        post("graded", "/sources/0/grade", json("{'reason': 'r', 'reliability': 'G'}"))
                .expectProblem(400, "invalid-input");
        post("graded", "/sources/0/grade", json("{'reason': 'r', 'credibility': 7}"))
                .expectProblem(400, "invalid-input");
    }

    @Test
    void competing_figures_stand_side_by_side_with_their_range_and_who_says_so() {
        record(call("contested").put("kind", "strike"));
        post(
                        "contested",
                        "/claims",
                        json("{'about': 'killed', 'unit': 'persons', 'low': 12, 'best': 15, 'claimant': 'Russia'}"))
                .expect(201);
        post(
                        "contested",
                        "/claims",
                        json(
                                "{'about': 'killed', 'unit': 'persons', 'best': 40, 'answers': 0, 'reason': 'They counted graves',"
                                        + " 'source': {'publisher': 'Times', 'published': '2015-09-22'}}"))
                .expect(201);
        JsonNode now = one("contested");
        assertThat(now.at("/claims/0/claimant").asString()).isEqualTo("russia");
        assertThat(now.at("/claims/1/answers").asInt()).isZero();
        assertThat(now.at("/claims/1/source").asInt()).isEqualTo(1);
        assertThat(now.at("/sources/1/publisher").asString()).isEqualTo("Times");
        assertThat(now.path("contested"))
                .isEqualTo(
                        json("{'is': [{'about': 'killed', 'unit': 'persons', 'low': 12, 'high': 40, 'claims': 2, 'by': ['russia', 'Times']}]}")
                                .get("is"));
        post("contested", "/claims/0/withdrawal", json("{'reason': 'Moscow corrected itself'}"))
                .expect(200);
        assertThat(one("contested").at("/claims/0/withdrawn").asString()).isEqualTo("Moscow corrected itself");
        assertThat(one("contested").has("contested")).isFalse();
        post("contested", "/claims/0/withdrawal", json("{'reason': 'r'}")).expectProblem(409, "already-withdrawn");
    }

    @Test
    void a_claim_is_known_from_the_day_its_report_came_out() {
        record(call("known-claim"));
        post(
                        "known-claim",
                        "/claims",
                        json(
                                "{'about': 'killed', 'best': 40, 'source': {'publisher': 'Times', 'published': '2015-10-05'}}"))
                .expect(201);
        JsonNode before =
                http.get("/developments/known-claim?knownOn=2015-10-04").json();
        assertThat(before.path("claims").isEmpty()).isTrue();
        assertThat(before.path("sources").size()).isEqualTo(1);
        assertThat(http.get("/developments/known-claim?knownOn=2015-10-05")
                        .json()
                        .at("/claims/0/source")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_same_claim_is_not_made_twice() {
        record(call("twice-claimed"));
        post("twice-claimed", "/claims", json("{'about': 'killed', 'best': 1}")).expect(201);
        post("twice-claimed", "/claims", json("{'about': 'killed', 'best': 1}")).expectProblem(409, "already-claimed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'about': 'killed', 'low': 5, 'best': 3}",
                "{'about': 'killed', 'best': 3, 'claimant': 'nobody-at-all'}",
                "{'about': 'killed', 'source': 7}",
                "{'about': 'killed', 'answers': 3}",
                "{'about': 'killed', 'source': {'publisher': 'x'}}",
                "{'about': ''}",
                "{'about': 'killed', 'colour': 'red'}"
            })
    void a_claim_that_cannot_be_is_refused_with_its_field(String claim) {
        String id = "bad-claim-" + Math.abs(claim.hashCode());
        record(call(id));
        assertThat(post(id, "/claims", json(claim))
                        .expectProblem(400, "invalid-input")
                        .fields())
                .isNotEmpty()
                .doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sources/9/withdrawal", "/sources/x/withdrawal", "/claims/0/withdrawal", "/sources/-1/grade"})
    void a_place_where_nothing_stands_is_refused(String what) {
        String id = "no-place-" + Math.abs(what.hashCode());
        record(call(id));
        post(id, what, json("{'reason': 'r'}")).expectProblem(400, "invalid-input");
    }

    @Test
    void what_is_wrong_in_a_part_is_told_as_that_part_was_sent() {
        record(call("parts"));
        String negative = "{'reason': 'r', 'about': 'killed', 'best': -5}";
        assertThat(post("parts", "/claims", json(negative)).fields()).containsExactly("best");
        String silent = "{'reason': 'r', 'about': 'killed'}";
        assertThat(post("parts", "/claims", json(silent)).fields()).containsExactly("");
        String wire = "{'publisher': 'Paper', 'published': '2015-09-19', 'wire': 'Reuterz'}";
        assertThat(post("parts", "/sources", json(wire)).fields()).containsExactly("wire");
        String whole = "{'reason': 'r', 'about': 'killed', 'best': 5, 'source': %s}".formatted(wire);
        assertThat(post("parts", "/claims", json(whole)).fields()).containsExactly("source.wire");
    }

    @Test
    void a_wire_that_nobody_knows_is_refused_with_the_nearest() {
        Answer refused = http.post(
                        "/developments",
                        call("unknown-wire")
                                .set(
                                        "sources",
                                        json("{'is': [{'publisher': 'Paper', 'published': '2015-09-19', 'wire': 'Reuterz'}]}")
                                                .get("is")))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("sources[0].wire");
        assertThat(refused.json().path("detail").asString()).contains("reuters");
    }
}
