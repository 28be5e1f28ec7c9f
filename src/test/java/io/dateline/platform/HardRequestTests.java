package io.dateline.platform;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HardRequestTests extends HttpTest {

    @Test
    void a_refused_accept_changes_nothing() {
        record(call("acc-2"));
        long head = head();
        int replays = http.get("/replays?limit=1000").ids().size();
        http.post("/developments", call("acc-1"), "Accept", "application/xml").expectProblem(406, "not-acceptable");
        http.post("/actors", json("{'id': 'acc-a', 'name': 'Acc', 'type': 'person'}"), "Accept", "application/xml")
                .expectProblem(406, "not-acceptable");
        http.post("/themes", json("{'id': 'acc-t', 'name': 'Acc'}"), "Accept", "application/xml")
                .expectProblem(406, "not-acceptable");
        http.post(
                        "/developments/acc-2/retraction",
                        json("{'reason': 'r'}"),
                        "If-Match",
                        "*",
                        "Accept",
                        "application/xml")
                .expectProblem(406, "not-acceptable");
        http.post("/replays", json("{'projection': 'vocabulary'}"), "Accept", "application/xml")
                .expectProblem(406, "not-acceptable");
        assertThat(head()).isEqualTo(head);
        assertThat(http.get("/replays?limit=1000").ids()).hasSize(replays);
    }

    @Test
    void an_equals_sign_in_a_parameter_is_a_letter_like_any_other() {
        http.post("/actors", json("{'id': 'equal-sign', 'name': 'A=B', 'type': 'organisation'}"))
                .expect(201);
        ObjectNode told = call("of-equal-sign");
        told.set("participants", list("{'actor': 'A=B', 'role': 'party'}"));
        record(told);
        Answer page = http.get("/developments?limit=1&actor=A=B").expect(200);
        assertThat(page.ids()).containsExactly("of-equal-sign");
        assertThat(http.get(page.link("self")).ids()).containsExactly("of-equal-sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/developments?kind=%zz HTTP/1.1",
                "GET /api/v1/developments?kind=%ff HTTP/1.1",
                "GET /api/v1/developments?% HTTP/1.1",
                "GET /api/v1/developments HTTP/1.1\r\nContent-Type: multipart/form-data",
                "POST /api/v1/developments HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
                "POST /api/v1/actors HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0",
                "PATCH /api/v1/developments/x HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0",
                "GET // HTTP/1.1",
                "TRACE /api/v1/developments HTTP/1.1",
                "GET /openapi.json/%7Bx HTTP/1.1",
                "POST /api/v1/developments HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
            })
    void no_reader_gets_a_fault_or_an_answer_that_is_no_problem(String request) {
        String body = request.contains("urlencoded") ? "a=%zz" : request.contains("chunked") ? "zz\r\n{}" : "";
        String answer = http.raw(request.replace("Content-Length: 0", "Content-Length: " + body.length())
                + "\r\nHost: h\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*");
        assertThat(answer).containsPattern("(?i)content-type: application/(problem\\+)?json");
        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer)
                    .containsPattern("(?i)content-type: application/problem\\+json")
                    .contains("/problems/");
        }
    }

    @Test
    void a_body_nested_too_deep_is_refused_like_any_malformed_one() {
        http.post("/developments", "[".repeat(2000)).expectProblem(400, "invalid-input");
        http.post("/developments", "{\"a\":".repeat(600) + "1" + "}".repeat(600))
                .expectProblem(400, "invalid-input");
    }

    @Test
    void nothing_is_no_reason() {
        record(call("null-reason"));
        http.post("/developments/null-reason/retraction", "null", "If-Match", "*")
                .expectProblem(400, "invalid-input");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'significance': 3.7                                      | significance
            'significance': '3'                                      | significance
            'place': {'name': 'x', 'lat': '12.5'}                    | place.lat
            'place': {'name': 'x', 'lat': ''}                        | place.lat
            'title': 12                                              | title
            'title': true                                            | title
            'participants': [{'actor': 'russia', 'role': 1}]         | participants[0].role
            'participants': [null]                                   | participants[0]
            'themes': [null]                                         | themes[0]
            'themes': ['']                                           | themes[0]
            'claims': [{'about': 'killed', 'best': 1e999999999}]     | claims[0].best
            """)
    void what_has_the_wrong_type_is_refused_not_reinterpreted(String change, String field) {
        ObjectNode body = call("wrong-type-" + Math.abs(change.hashCode()));
        String text = body.toString();
        String key = change.substring(1, change.indexOf('\'', 1));
        body.remove(key);
        text = body.toString()
                .replaceFirst("\\{", java.util.regex.Matcher.quoteReplacement("{" + change.replace('\'', '"') + ","));
        Answer refused = http.post("/developments", text).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
        assertThat(refused.text()).doesNotContain("Node", "java.", "io.dateline");
    }

    @Test
    void a_claim_keeps_its_figure_to_the_last_digit() {
        String body = call("exact")
                .toString()
                .replaceFirst("\\{", "{\"claims\":[{\"about\":\"killed\",\"best\":0.12345678901234567890123}],");
        record(body);
        assertThat(http.get("/developments/exact").text()).contains("0.12345678901234567890123");
    }

    @Test
    void an_alias_is_not_taken_over_by_an_actor_whose_id_it_would_be() {
        http.post("/actors", json("{'id': 'lavrov', 'name': 'Another Lavrov', 'type': 'person'}"))
                .expectProblem(409, "name-taken");
        assertThat(http.get("/actors/lavrov").json().path("id").asString()).isEqualTo("sergei-lavrov");
    }

    @Test
    void a_nameless_alias_is_refused_in_plain_words() {
        for (String body : new String[] {
            "{'id': 'n-a', 'name': 'N A', 'type': 'person', 'aliases': [null]}",
            "{'id': 'n-a', 'name': 'N A', 'type': 'person', 'affiliations': [null]}"
        }) {
            Answer refused = http.post("/actors", json(body)).expectProblem(400, "invalid-input");
            assertThat(refused.text()).doesNotContain("io.dateline", "java.lang");
            assertThat(refused.fields().get(0)).matches("(aliases|affiliations)\\[0\\]");
        }
    }

    @Test
    void a_position_beyond_all_numbers_is_beyond_the_log_too() {
        http.get("/developments", "Dateline-At-Least", "18446744073709551615").expect(400);
        http.get("/developments", "Dateline-At-Least", "9223372036854775808").expect(400);
    }

    @Test
    void a_reason_for_a_source_is_no_longer_than_any_other() {
        record(call("long-reason"));
        assertThat(http.post(
                                "/developments/long-reason/sources",
                                source("Herald", "2016").put("reason", "x".repeat(2001)),
                                "If-Match",
                                "*")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("reason");
    }

    @Test
    void a_timeline_of_nothing_but_open_ends_still_says_where_it_begins() {
        theme("open-ended");
        record(strike("open-ended-1", "2015-09-18/..", "open-ended"));
        theme("open-begun");
        record(strike("open-begun-1", "../2015-09-18", "open-begun"));
        for (String id : new String[] {"open-ended", "open-begun"}) {
            JsonNode line = http.get("/timelines?limit=1000")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(some -> some.path("id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.path("first").asString()).isEqualTo("2015-09-18");
            assertThat(line.path("last").asString()).isEqualTo("2015-09-18");
        }
    }

    @Test
    void the_document_after_the_document_is_told_as_such() {
        assertThat(http.post("/developments", call("trail") + " {}")
                        .expectProblem(400, "invalid-input")
                        .json()
                        .path("detail")
                        .asString())
                .doesNotContain("must be a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "participants", "themes"})
    void a_list_of_hundreds_of_thousands_is_refused_before_each_mistake_in_it_is_noted(String field) {
        String list = "{},".repeat(340_000);
        ObjectNode told = call("crowded");
        told.remove(field);
        String body = told.toString().replaceFirst("\\{", "{\"" + field + "\":[" + list + "{}],");
        assertThat(http.post("/developments", body)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e2147483647",
                "10e2147483647",
                "100e2147483647",
                "0e2147483647",
                "1e2147483648",
                "1e99999999999",
                "-0.1e-99999999999"
            })
    void an_exponent_beyond_all_figures_is_refused(String figure) {
        String body = call("exponent")
                .toString()
                .replaceFirst(
                        "\\{", "{\"claims\":[{\"about\":\"killed\",\"unit\":\"persons\",\"best\":" + figure + "}],");
        http.post("/developments", body).expectProblem(400, "invalid-input");
        http.get("/developments/exponent").expect(404);
    }

    @Test
    void a_two_hundred_and_first_source_is_refused() {
        ObjectNode told = call("many-sources");
        StringBuilder sources = new StringBuilder();
        for (int source = 0; source < 200; source++) {
            sources.append(source == 0 ? "" : ",").append(source("Paper " + source, "2016"));
        }
        told.set("sources", list(sources.toString()));
        record(told);
        assertThat(http.post("/developments/many-sources/sources", source("One more", "2016"), "If-Match", "*")
                        .status())
                .isBetween(400, 499);
        http.patch("/developments/many-sources", json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                .expect(200);
    }

    @Test
    void a_reader_of_another_language_is_not_told_that_nothing_changed() {
        record(call("two-languages"));
        String english =
                http.get("/developments/two-languages", "Accept-Language", "en").header("ETag");
        http.get("/developments/two-languages", "Accept-Language", "ru", "If-None-Match", english)
                .expect(200);
    }
}
