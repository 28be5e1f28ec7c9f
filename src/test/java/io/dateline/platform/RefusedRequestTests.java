package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestTests extends HttpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /nothing-here                       | 404 | not-found
                    GET    | /developments/                      | 404 | not-found
                    GET    | /developments/a/b                   | 404 | not-found
                    GET    | /timelines/places/XX                | 404 | unknown-term
                    GET    | /timelines/pairs/usa                | 404 | not-found
                    GET    | /dates?edtf=2016-02-30              | 400 | invalid-date
                    DELETE | /developments                       | 405 | method-not-allowed
                    PUT    | /developments/some                  | 405 | method-not-allowed
                    POST   | /timelines                          | 405 | method-not-allowed
                    DELETE | /actors/russia                      | 405 | method-not-allowed
                    PATCH  | /actors/russia                      | 415 | unsupported-media-type
                    POST   | /themes/aleppo/merge                | 415 | unsupported-media-type
                    POST   | /developments                       | 415 | unsupported-media-type
                    PATCH  | /developments/some                  | 415 | unsupported-media-type
                    POST   | /developments/some/sources          | 415 | unsupported-media-type
                    POST   | /developments/some/retraction       | 415 | unsupported-media-type
                    POST   | /actors                             | 415 | unsupported-media-type
                    POST   | /themes                             | 415 | unsupported-media-type
                    POST   | /replays                            | 415 | unsupported-media-type
                    """)
    void what_is_not_offered_is_refused(String method, String path, int status, String type) {
        BodyPublisher body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        refused(() ->
                http.send(method, path, body, "Content-Type", "text/plain").expectProblem(status, type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developments",
                "/developments/some",
                "/timelines",
                "/timelines/actors/russia",
                "/actors",
                "/kinds",
                "/replays"
            })
    void only_json_is_answered(String path) {
        http.get(path, "Accept", "application/xml").expectProblem(406, "not-acceptable");
        http.get(path, "Accept", "neither this nor that").expectProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /developments?colour=red                  | colour
                    /developments?From=2016                   | From
                    /developments?colour=red&size=2           | colour size
                    /developments/some?asof=2016              | asof
                    /timelines?size=5                         | size
                    /kinds?limit=5                            | limit
                    /timelines?limit=0                        | limit
                    /timelines?after=place:SY                 | after
                    /replays?limit=1001                       | limit
                    /replays?after=x                          | after
                    /replays/problems?limit=x                 | limit
                    /replays/problems?after=eA                | after
                    /replays/problems?after=eC9BLwA           | after
                    /developments/some/versions?limit=0       | limit
                    /developments/some/versions?after=x       | after
                    /developments/changes?since=0&limit=x     | limit
                    /developments/changes?since=0&after=x     | after
                    /developments?limit=1&limit=2             | limit
                    /developments?from=2015&from=2016         | from
                    /developments?kind=                       | kind
                    /developments?kind=call,                  | kind
                    /developments?kind=,call                  | kind
                    /developments?actor=!                     | actor
                    /developments?kind=cal                    | kind
                    /developments?actor=ruzzia,allepo-zzzz    | actor actor
                    /developments?theme=allepo                | theme
                    /developments?country=xx                  | country
                    /developments?status=gone                 | status
                    /developments?status=                     | status
                    /developments?match=maybe                 | match
                    /developments?direct=yes                  | direct
                    /developments?order=up                    | order
                    /developments?from=2016-02-30             | from
                    /developments?from=yesterday&to=x         | from to
                    /developments?from=2016&to=2015           | from
                    """)
    void a_question_with_a_wrong_parameter_is_refused_with_its_name(String path, String parameters) {
        assertThat(http.get(path).expectProblem(400, "invalid-input").fields())
                .containsExactlyInAnyOrder(parameters.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "\"text\"",
                "7",
                "{",
                "{\"date\"",
                "{\"date\": 2015-09-18}",
                "{'date': '2015'}",
                "{\"date\": \"2015\", \"date\": \"2016\"}",
                "{\"place\": {\"lat\": 1, \"lat\": 2}}",
                "{} {}",
                "{},",
                "\u0000",
                "<xml/>",
                "{\"date\": \"2015\u0000\"}",
                "{\"significance\": 1e}",
                "{\"significance\": NaN}",
                "{\"title\": \"\\x\"}"
            })
    void a_body_that_is_no_development_is_refused(String body) {
        refused(() -> http.post("/developments", body).expectProblem(400, "invalid-input"));
        refused(() -> http.patch("/developments/some", body, "If-Match", "*").expectProblem(400, "invalid-input"));
        refused(() -> http.post("/actors", body).expectProblem(400, "invalid-input"));
    }

    @Test
    void a_key_that_stands_twice_is_told() {
        assertThat(http.post("/developments", "{\"date\": \"2015\", \"date\": \"2016\"}")
                        .json()
                        .path("detail")
                        .asString())
                .contains("line 1", "Duplicate", "date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    If-Match          | 1                   | If-Match
                    If-Match          | "1", "2"            | If-Match
                    If-Match          | "one"               | If-Match
                    If-Match          | "99999999999999999999" | If-Match
                    """)
    void a_version_that_is_none_is_refused(String header, String value, String field) {
        record(call("versioned"));
        refused(() -> assertThat(http.patch(
                                "/developments/versioned", "{\"reason\": \"r\", \"title\": \"Other\"}", header, value)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly(field));
    }

    @Test
    void a_key_or_an_author_that_is_blank_or_too_long_is_refused() {
        for (String header : List.of("Idempotency-Key", "Dateline-Author")) {
            for (String value : List.of(" ", "x".repeat(201))) {
                refused(() -> assertThat(http.post("/developments", call("never"), header, value)
                                .expectProblem(400, "invalid-input")
                                .fields())
                        .containsExactly(header));
            }
        }
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused_whether_or_not_it_says_its_length() {
        byte[] large =
                call("large").put("summary", "x".repeat(1 << 20)).toString().getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        for (String path : List.of("/developments", "/actors", "/replays")) {
            for (BodyPublisher body : List.of(BodyPublishers.ofByteArray(large), chunked)) {
                refused(() -> http.send("POST", path, body, "Content-Type", "application/json")
                        .expectProblem(413, "body-too-large"));
            }
        }
    }

    private interface Request {
        Object send();
    }

    private void refused(Request request) {
        long head = head();
        request.send();
        assertThat(head()).isEqualTo(head);
    }
}
