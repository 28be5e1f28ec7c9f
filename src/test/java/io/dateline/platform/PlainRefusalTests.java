package io.dateline.platform;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.development.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A refusal speaks of what was sent, in the words of who sent it, and not of how Dateline is made. */
class PlainRefusalTests extends HttpTest {

    private static final String JAVA = "(?s).*([A-Z]\\w+\\[\\w|`|_[A-Z]+_|null,).*";

    @Test
    void what_is_missing_has_no_value() {
        ObjectNode told = call("without-date");
        told.remove("date");
        Answer refused = http.post("/developments", told).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("date");
        assertThat(refused.json().at("/errors/0").has("value")).isFalse();
        record(call("loses-date"));
        Answer patched = http.patch("/developments/loses-date", json("{'reason': 'r', 'date': null}"), "If-Match", "*")
                .expectProblem(400, "invalid-input");
        assertThat(patched.json().at("/errors/0").has("value")).isFalse();
    }

    @Test
    void a_list_is_shown_as_it_was_sent() {
        ObjectNode told = call("twice-in-a-role");
        told.set("participants", list("{'actor':'russia','role':'party'},{'actor':'russia','role':'party'}"));
        Answer refused = http.post("/developments", told).expectProblem(400, "invalid-input");
        assertThat(refused.json().at("/errors/0/value").asString())
                .isEqualTo(told.path("participants").toString());
    }

    @Test
    void the_links_there_are_are_told_in_the_words_of_a_request() {
        record(call("link-target"));
        record(call("link-from"));
        String removal = "/developments/link-from/links/removal";
        String follows = "{'reason': 'r', 'type': 'follows', 'target': 'link-target'}";
        assertThat(detail(http.post(removal, json(follows), "If-Match", "*").expectProblem(409, "not-linked")))
                .endsWith("it has none");
        http.post("/developments/link-from/links", json(follows), "If-Match", "*")
                .expect(201);
        assertThat(detail(http.post(removal, json(follows.replace("follows", "breaks")), "If-Match", "*")
                        .expectProblem(409, "not-linked")))
                .endsWith("there are: follows link-target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"significance\": NaN}",
                "{\"significance\": +1}",
                "{\"significance\": 01}",
                "{\"significance\": .5}",
                "{'date': '2015'}",
                "{/* a call */}",
                "{\"date\"",
                "{\"date\": \"\\x\"}",
                "{\"date\": \"2015\n\"}",
                "DEEP"
            })
    void malformed_json_is_told_without_the_settings_of_its_reader(String body) {
        String sent = body.equals("DEEP") ? "[".repeat(2000) : body;
        Answer refused = http.post("/developments", sent).expectProblem(400, "invalid-input");
        assertThat(refused.text()).doesNotMatch(JAVA).doesNotContain("Feature", "Constraints");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'significance': 1e30}                | significance        | must be a whole number from 1 to 5
            {'significance': -99999999999}        | significance        | must be a whole number from 1 to 5
            {'significance': 2.5}                 | significance        | must be a whole number from 1 to 5
            {'sources': [{'publisher': 'G', 'published': '2015', 'passage': {'from': 1e30, 'to': 2}}]} | sources[0].passage.from | must be a whole number
            {'sources': [{'publisher': 'G', 'published': '2015', 'notes': 'x'}]} | sources[0].notes | must be an object of texts by name
            {'sources': [{'publisher': 'G', 'published': '2015', 'passage': {'from': 9, 'to': 3}}]} | sources[0].passage.to | must end after it begins: from is 9, to is 3
            {'claims': [{'about': 'killed', 'low': 5, 'high': 4}]}  | claims[0].low  | low is 5, high is 4
            {'claims': [{'about': 'killed', 'best': 5, 'high': 4}]} | claims[0].best | best is 5, high is 4
            """)
    void a_wrong_figure_is_told_with_its_field_and_its_range(String change, String field, String message) {
        ObjectNode told = call("wrong-figure");
        json(change).properties().forEach(one -> told.set(one.getKey(), one.getValue()));
        Answer refused = http.post("/developments", told).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
        assertThat(refused.json().at("/errors/0/message").asString()).contains(message);
        assertThat(refused.json().at("/errors/0/value").isMissingNode()).isFalse();
    }

    @Test
    void a_refusal_is_shorter_than_what_it_refuses() {
        String one = "{'actor':'russia','role':'party'}";
        ObjectNode many = call("many");
        many.set(
                "participants",
                list(IntStream.range(0, 9000).mapToObj(at -> one).collect(Collectors.joining(","))));
        ObjectNode nothings = call("nothings");
        nothings.set("participants", list("null" + ",null".repeat(9000)));
        ObjectNode strange = call("strange").put("x".repeat(50_000), "y".repeat(50_000));
        for (ObjectNode told : new ObjectNode[] {many, nothings, strange}) {
            Answer refused = http.post("/developments", told).expectProblem(400, "invalid-input");
            assertThat(refused.body()).hasSizeLessThan(30_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/developments", "/actors", "/replays", "/log"})
    void a_packed_body_is_refused_where_it_is_not_unpacked(String path) {
        String type = path.equals("/log") ? "application/x-ndjson" : "application/json";
        Answer refused = http.send(
                        "POST",
                        path,
                        BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0}),
                        "Content-Type",
                        type,
                        "Content-Encoding",
                        "gzip")
                .expectProblem(415, "unsupported-content-encoding");
        assertThat(detail(refused)).contains("'gzip'", "/api/v1/developments/batch");
        http.post("/developments", call("plain-" + path.substring(1)), "Content-Encoding", "identity")
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /developments/batch               | GET is not offered here; POST is
            PATCH  | /developments/batch               | PATCH is not offered here; POST is
            PUT    | /actors                           | PUT is not offered here; GET and POST are
            """)
    void what_is_offered_instead_is_said(String method, String path, String says) {
        Answer refused = http.send(method, path, BodyPublishers.noBody(), "Content-Type", "application/json")
                .expectProblem(405, "method-not-allowed");
        assertThat(detail(refused)).isEqualTo(says);
        assertThat(refused.header("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /developments         | text/plain | is 'text/plain', and must be application/json
            /developments         | nonsense   | is 'nonsense', and must be application/json
            /developments         |            | is missing, and must be application/json
            /developments/batch   | text/plain | and must be application/x-ndjson or application/jsonl or text/csv or text/tab-separated-values
            /log                  | text/plain | is 'text/plain', and must be application/x-ndjson
            /actors/russia/split  | text/xml   | is 'text/xml', and must be application/json
            """)
    void a_type_that_is_not_taken_is_told_with_those_that_are(String path, @Nullable String sent, String says) {
        String[] headers = sent == null ? new String[0] : new String[] {"Content-Type", sent};
        Answer refused = http.send("POST", path, BodyPublishers.ofString("{}"), headers)
                .expectProblem(415, "unsupported-media-type");
        assertThat(detail(refused)).endsWith(says);
        assertThat(refused.fields()).containsExactly("Content-Type");
    }

    @Test
    void the_fields_and_roles_there_are_are_told() {
        Answer strange =
                http.post("/developments", call("strange").put("colour", "red")).expectProblem(400, "invalid-input");
        assertThat(detail(strange)).contains("before, claims, date, id, kind");
        ObjectNode text = call("text");
        text.set("participants", list("'russia'"));
        assertThat(detail(http.post("/developments", text).expectProblem(400, "invalid-input")))
                .isEqualTo("participants[0]: must be an object with actor, role");
        ObjectNode idle = call("idle");
        idle.set("participants", list("{'actor': 'russia'}"));
        Answer refused = http.post("/developments", idle).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("participants[0].role");
        for (Role role : Role.values()) {
            assertThat(detail(refused)).contains(role.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void a_delete_is_taken_without_a_body() {
        Answer refused = http.send(
                        "DELETE", "/actors/russia/aliases", BodyPublishers.ofString("{'alias': 'x'}"), "If-Match", "*")
                .expectProblem(400, "invalid-input");
        assertThat(detail(refused)).contains("without a body", "?reason=");
    }

    @Test
    void made_up_developments_are_not_offered_and_it_is_said_by_which_setting() {
        for (String path : new String[] {"/samples/developments?count=5", "/samples/actors"}) {
            assertThat(detail(http.get(path).expectProblem(404, "samples-not-offered")))
                    .contains("dateline.sample.offered");
        }
    }

    @Test
    void an_alias_that_is_none_is_said_not_to_be_there() {
        actor("few-aliases");
        Answer refused = http.send(
                        "DELETE",
                        "/actors/few-aliases/aliases?alias=nope&reason=r",
                        BodyPublishers.noBody(),
                        "If-Match",
                        "*")
                .expectProblem(409, "nothing-to-revise");
        assertThat(detail(refused)).isEqualTo("'few-aliases' has no alias 'nope'");
    }

    @Test
    void nothing_is_no_grade() {
        record(call("ungraded"));
        Answer refused = http.post("/developments/ungraded/sources/0/grade", json("{'reason': 'r'}"), "If-Match", "*")
                .expectProblem(409, "already-graded");
        assertThat(detail(refused)).contains("has no grade", "reliability", "credibility");
    }

    private static String detail(Answer refused) {
        return refused.json().path("detail").asString();
    }
}
