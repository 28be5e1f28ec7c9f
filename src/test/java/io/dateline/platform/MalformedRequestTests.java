package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no library for HTTP would send. */
class MalformedRequestTests extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments/% HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments/%00 HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments/%ff HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments/a%2Fb HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments?kind=<call> HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments?kind=\"call\" HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments/café HTTP/1.1\r\nHost: h",
                "GET /api/v1/developments HTTP/1.1",
                "GET /api/v1/developments HTTP/1.1\r\nHost: two words",
                "GET /api/v1/developments HTTP/1.1\r\nHost: h\r\nAccept\u0001: x",
                "GET /api/v1/developments HTTP/1.1\r\nHost: h\r\nno colon here",
                "POST /api/v1/developments HTTP/1.1\r\nHost: h\r\nContent-Length: many",
                "POST /api/v1/developments HTTP/1.1\r\nHost: h\r\nContent-Length: -1",
                "\u0001\u0002\u0003"
            })
    void a_malformed_request_is_answered_with_a_problem(String request) {
        long head = head();
        String answer = http.raw(request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).containsPattern("(?i)content-type: application/problem\\+json");
        assertThat(answer)
                .contains("\"type\":\"/problems/malformed-request\"", "\"title\":", "\"status\":400", "\"detail\":");
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/developments/LONG HTTP/1.1\\r\\nHost: h                      | 400 | too long
            GET /api/v1/developments HTTP/1.1\\r\\nHost: h\\r\\nCookie: LONG         | 400 | too long
            GET /api/v1/developments/a%2fb HTTP/1.1\\r\\nHost: h                    | 400 | %2F
            GET /api/v1/developments HTTP/1.1\\r\\nHost: two words                  | 400 | Host
            POST /api/v1/developments HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: -1 | 400 | Content-Length
            GET /api/v1/developments HTTP/1.1\\r\\nHost: h\\r\\nExpect: nonsense    | 417 | Expect
            TRACE /api/v1/developments HTTP/1.1\\r\\nHost: h                        | 405 | TRACE
            CONNECT example.org:443 HTTP/1.1\\r\\nHost: example.org:443            | 501 | method
            GET /api/v1/developments HTTP/9.9\\r\\nHost: h                          | 505 | HTTP/1.1
            """)
    void a_malformed_request_is_told_what_may_be_wrong(String request, int status, String says) {
        String answer = http.raw(request.replace("\\r\\n", "\r\n").replace("LONG", "x".repeat(20_000))
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).contains("\"status\":" + status, says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dates?edtf=[2016,2017]                   | 200
            dates?edtf={2016-01,2016-02}             | 200
            timelines/actors/russia?from=[2015,2016] | 200
            developments?from={2015,2016}&limit=1    | 200
            """)
    void a_set_of_dates_may_be_written_as_it_is_typed(String path, int status) {
        assertThat(http.raw("GET /api/v1/" + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_set_of_dates_goes_along_to_the_actor_that_another_was_merged_into() {
        actor("braced");
        actor("unbraced");
        http.post("/actors/braced/merge", Example.json("{'into': 'unbraced', 'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.raw("GET /api/v1/timelines/actors/braced?from={2015,2016} HTTP/1.1\r\nHost: h\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 308")
                .contains("/actors/unbraced?from=%7B2015,2016%7D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: \u0001x",
                "Accept-Language: ;;;q=x, *-*, 1234567890123",
                "If-None-Match: \"\"\"",
                "If-Modified-Since: yesterday",
                "Range: bytes=9-1",
                "Cookie: =;=",
                "User-Agent: \u00ff\u00fe",
                "X-Request-Id: ../../etc/passwd",
                "Origin: null",
                "Expect: nothing",
                "Content-Type: garbage"
            })
    void a_reader_with_garbage_in_a_header_is_never_answered_with_a_fault(String header) {
        String answer = http.raw(
                "GET /api/v1/developments?limit=1 HTTP/1.1\r\nHost: h\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*").doesNotContain("passwd");
    }
}
