package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims and the reports they rest on. */
class ClaimTests extends HttpTest {

    /** A call that two papers tell of, each of them with 40 minutes. */
    private void told(String id) {
        ObjectNode call = call(id);
        call.set("sources", list(text(source("Gazette", "2015-09-19")) + ", " + text(source("Times", "2015-10-05"))));
        call.set(
                "claims",
                list(
                        "{'about': 'minutes', 'best': 40, 'source': 0}, {'about': 'minutes', 'best': 40, 'source': 1}, {'about': 'minutes', 'best': 90, 'source': 1}"));
        record(call);
    }

    private static String text(ObjectNode body) {
        return body.toString().replace('"', '\'');
    }

    private Answer post(String id, String what, String body) {
        return http.post("/developments/" + id + what, json(body), "If-Match", "*");
    }

    private Answer patch(String id, String body) {
        return http.patch("/developments/" + id, json(body), "If-Match", "*");
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    @Test
    void of_two_papers_with_the_same_figure_the_one_that_withdraws_it_is_told() {
        told("same-figure");
        post("same-figure", "/claims/1/withdrawal", "{'reason': 'The Times corrected itself'}")
                .expect(200);
        assertThat(one("same-figure").at("/claims/0").has("withdrawn")).isFalse();
        assertThat(one("same-figure").at("/claims/1/withdrawn").asString()).isEqualTo("The Times corrected itself");
    }

    @Test
    void a_claim_counts_no_longer_once_its_report_is_withdrawn() {
        told("fallen");
        assertThat(one("fallen").at("/contested/0/high").asInt()).isEqualTo(90);
        post("fallen", "/sources/1/withdrawal", "{'reason': 'Killed'}").expect(200);
        assertThat(one("fallen").has("contested")).isFalse();
        assertThat(one("fallen").path("claims").size()).isEqualTo(3);
    }

    @Test
    void what_is_not_counted_in_heads_may_lie_below_zero_and_between_whole_numbers() {
        record(call("below-zero"));
        for (String claim : new String[] {
            "{'about': 'temperature', 'unit': 'degrees Celsius', 'best': -20.5}",
            "{'about': 'oil price', 'unit': 'dollars', 'low': -3.5, 'high': -2}",
            "{'about': 'displaced', 'unit': 'per cent since May', 'best': -2.5}",
            "{'about': 'killed', 'unit': 'persons', 'low': 0, 'best': 12.0}",
            "{'about': 'displaced', 'unit': 'thousand', 'best': 1.5}"
        }) {
            post("below-zero", "/claims", claim).expect(201);
        }
        assertThat(one("below-zero").at("/claims/0/best").decimalValue()).isEqualByComparingTo("-20.5");
    }

    @Test
    void what_is_claimed_once_or_by_all_alike_is_contested_by_nobody() {
        record(call("agreed"));
        for (String claim : new String[] {
            "{'about': 'killed', 'unit': 'persons', 'best': 12, 'claimant': 'russia'}",
            "{'about': 'killed', 'unit': 'persons', 'best': 12.0, 'claimant': 'usa', 'text': 'A dozen.'}",
            "{'about': 'wounded', 'unit': 'persons', 'low': 0, 'high': 9}",
            "{'about': 'perpetrator', 'text': 'Nobody knows.', 'claimant': 'russia'}"
        }) {
            post("agreed", "/claims", claim).expect(201);
        }
        assertThat(one("agreed").has("contested")).isFalse();
        post("agreed", "/claims", "{'about': 'perpetrator', 'text': 'Somebody does.', 'claimant': 'usa'}")
                .expect(201);
        assertThat(one("agreed").path("contested"))
                .isEqualTo(json("{'is': [{'about': 'perpetrator', 'claims': 2, 'by': ['russia', 'usa']}]}")
                        .get("is"));
    }

    @Test
    void a_figure_is_claimed_once_however_many_zeros_are_written_behind_its_point() {
        record(call("zeros"));
        post("zeros", "/claims", "{'about': 'killed', 'best': 60, 'source': 0}").expect(201);
        for (String again : new String[] {"60.0", "60.00", "6E+1", "6.0e1"}) {
            post("zeros", "/claims", "{'about': 'killed', 'best': %s, 'source': 0}".formatted(again))
                    .expectProblem(409, "already-claimed");
        }
        assertThat(one("zeros").at("/claims/0/best").toString()).isEqualTo("60");
    }

    @Test
    void a_claim_added_later_counts_as_those_told_at_first() {
        record(call("counted-later"));
        assertThat(post("counted-later", "/claims", "{'about': 'killed', 'unit': 'persons', 'best': -5, 'source': 0}")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("best");
        post("counted-later", "/claims", "{'about': 'perpetrator', 'source': 0}")
                .expectProblem(400, "invalid-input");
        assertThat(one("counted-later").has("contested")).isFalse();
    }

    @Test
    void a_report_put_in_front_of_others_leaves_claims_with_theirs() {
        told("in-front");
        String sources = text(source("Courier", "2015-09-19")) + ", " + text(source("Gazette", "2015-09-19")) + ", "
                + text(source("Times", "2015-10-05"));
        patch("in-front", "{'reason': 'r', 'sources': [%s]}".formatted(sources)).expect(200);
        assertThat(one("in-front").path("claims").findValuesAsString("source")).containsExactly("1", "2", "2");
    }

    @Test
    void a_report_that_a_claim_rests_on_is_not_left_out() {
        told("left-out");
        Answer refused = patch(
                        "left-out", "{'reason': 'r', 'sources': [%s]}".formatted(text(source("Gazette", "2015-09-19"))))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("sources");
        assertThat(refused.json().path("detail").asString()).contains("claims[1]");
    }

    @Test
    void a_claim_is_not_handed_to_another_paper_that_is_cited_in_the_place_of_its_own() {
        told("handed-on");
        String sources = text(source("Gazette", "2015-09-19")) + ", " + text(source("Courier", "2015-10-05"));
        Answer refused = patch("handed-on", "{'reason': 'r', 'sources': [%s]}".formatted(sources))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("sources");
        String later = text(source("Gazette", "2015-09-19")) + ", " + text(source("Courier", "2015-10-05")) + ", "
                + text(source("Times", "2015-10-06"));
        patch("handed-on", "{'reason': 'r', 'sources': [%s]}".formatted(later)).expect(200);
        assertThat(one("handed-on").path("claims").findValuesAsString("source")).containsExactly("0", "2", "2");
    }

    @Test
    void only_the_calls_for_it_withdraw() {
        told("by-hand");
        String withdrawn = text(source("Gazette", "2015-09-19").put("withdrawn", "So I say")) + ", "
                + text(source("Times", "2015-10-05"));
        assertThat(patch("by-hand", "{'reason': 'r', 'sources': [%s]}".formatted(withdrawn))
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources[0].withdrawn");
        assertThat(patch(
                                "by-hand",
                                "{'reason': 'r', 'claims': [{'about': 'minutes', 'best': 40, 'withdrawn': 'So I say'}]}")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("claims[0].withdrawn");
        ObjectNode born = call("born-withdrawn");
        born.set("sources", list(withdrawn));
        assertThat(http.post("/developments", born)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources[0].withdrawn");
        post("by-hand", "/sources/1/withdrawal", "{'reason': 'Killed'}").expect(200);
        String restored = text(source("Gazette", "2015-09-19")) + ", " + text(source("Times", "2015-10-05"));
        assertThat(patch("by-hand", "{'reason': 'r', 'sources': [%s]}".formatted(restored))
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources[1].withdrawn");
    }

    @Test
    void a_report_came_out_at_some_time_and_is_cited_once() {
        ObjectNode timeless = call("timeless");
        timeless.set("sources", list(text(source("Gazette", "../.."))));
        assertThat(http.post("/developments", timeless)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources[0].published");
        ObjectNode twice = call("cited-twice");
        twice.set(
                "sources",
                list(text(source("Gazette", "2015-09-19")) + ", "
                        + text(source("Gazette", "2015-09-19").put("reliability", "B"))));
        assertThat(http.post("/developments", twice)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources[1]");
    }

    @Test
    void a_report_that_is_graded_and_then_withdrawn_is_so_in_what_was_known_as_well() {
        told("graded-then");
        post("graded-then", "/sources/0/grade", "{'reason': 'r', 'reliability': 'B'}")
                .expect(200);
        post(
                        "graded-then",
                        "/sources/0/withdrawal",
                        "{'reason': 'Killed', 'source': {'publisher': 'Gazette', 'published': '2015-10-01'}}")
                .expect(200);
        JsonNode then = http.get("/developments/graded-then?knownOn=2015-10-01")
                .expect(200)
                .json();
        assertThat(then.at("/sources/0/withdrawn").asString()).isEqualTo("Killed");
        assertThat(http.get("/developments/graded-then?knownOn=2015-09-30")
                        .expect(200)
                        .json()
                        .at("/sources/0")
                        .has("withdrawn"))
                .isFalse();
    }
}
