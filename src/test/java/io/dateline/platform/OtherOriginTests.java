package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Whole requests: Java's client sends no Origin. */
@TestPropertySource(properties = "dateline.cors.origins=https://page.example.org")
class OtherOriginTests extends HttpTest {

    private static final String PAGE = "https://page.example.org";

    private String ask(String method, String path, String origin, String... headers) {
        return http.raw(method + " /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nOrigin: "
                + origin + "\r\n" + String.join("", List.of(headers)) + "\r\n");
    }

    @Test
    void a_page_that_may_read_is_told_so_and_sees_the_headers_of_the_contract() {
        String answer = ask("GET", "/timelines/actors/russia?limit=1", PAGE);
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + PAGE + "\r\n")
                .containsPattern("(?i)Access-Control-Expose-Headers: .*Dateline-Position.*Memento-Datetime.*ETag.*Link")
                .containsPattern("(?i)Vary: Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timelines/actors/ruzzia", "/developments?colour=red", "/nowhere"})
    void a_refusal_can_be_read_as_well(String path) {
        assertThat(ask("GET", path, PAGE))
                .startsWith("HTTP/1.1 4")
                .contains("/problems/")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + PAGE);
    }

    @Test
    void a_page_may_ask_beforehand_for_reading_with_headers_but_not_for_writing() {
        String asked =
                "Access-Control-Request-Method: %s\r\nAccess-Control-Request-Headers: dateline-at-least,last-event-id\r\n";
        assertThat(ask("OPTIONS", "/developments", PAGE, asked.formatted("GET")))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: " + PAGE)
                .containsIgnoringCase("Access-Control-Allow-Headers: dateline-at-least, last-event-id");
        assertThat(ask("OPTIONS", "/developments", PAGE, asked.formatted("POST")))
                .startsWith("HTTP/1.1 403")
                .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @Test
    void another_page_is_answered_as_everybody_and_its_browser_keeps_the_answer_from_it() {
        assertThat(ask("GET", "/kinds", "https://other.example.org"))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
        Answer written = http.post("/developments", call("own-page"));
        assertThat(written.expect(201).headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    /** Browsers send a request without a body unasked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\nOrigin: " + PAGE + "\r\n",
                "Origin: " + PAGE + "\r\n",
                "Origin: http://127.0.0.1:1\r\n",
                "Origin: null\r\n",
                "Origin: http://[\r\n",
                "Origin: http://127.0.0.1:99999999999\r\n",
                "Origin: http://127.0.0.1:{x}\r\n"
            })
    void a_page_of_another_origin_changes_nothing_even_where_its_browser_does_not_ask_beforehand(String headers) {
        assertThat(post("/replays/none/cancel", headers))
                .startsWith("HTTP/1.1 403")
                .contains("/problems/foreign-page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sec-Fetch-Site: same-origin\r\n", "Sec-Fetch-Site: none\r\n", "Origin: http://127.0.0.1\r\n", ""
            })
    void an_own_page_and_what_is_no_browser_do(String headers) {
        assertThat(post("/replays/none/cancel", headers)).startsWith("HTTP/1.1 404");
    }

    private String post(String path, String headers) {
        return http.raw("POST /api/v1" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Length: 0\r\n" + headers + "\r\n");
    }

    @Test
    void unless_an_operator_lists_some_nothing_is_said_of_origins() {
        assertThat(new OtherOrigins().cors(new CorsSettings(List.of())).isEnabled())
                .isFalse();
    }

    @Test
    void a_stream_may_be_followed_from_the_page() throws Exception {
        try (var socket =
                http.connect("GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: " + PAGE + "\r\n\r\n")) {
            byte[] some = new byte[4096];
            int read = socket.getInputStream().read(some);
            assertThat(new String(some, 0, read))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Access-Control-Allow-Origin: " + PAGE);
        }
    }
}
