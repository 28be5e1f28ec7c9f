package io.dateline.log;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class LogExportTests extends HttpTest {

    @Autowired
    private Log log;

    @Autowired
    private JdbcTemplate statements;

    @Autowired
    private EventNames names;

    @Autowired
    private Verification verification;

    @Autowired
    private LogImport imports;

    @Test
    void the_log_is_complete_and_in_order() {
        Answer log = http.get("/log").expect(200);
        assertThat(log.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(log.position()).isEqualTo(head());
        assertThat(positions(log))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head()).boxed().toList());
    }

    @Test
    void each_line_is_a_cloud_event() {
        long position = http.post("/developments", call("as-cloud-event"), "Dateline-Author", "Zoe \"Z\"")
                .expect(201)
                .position();
        JsonNode event =
                lines(http.get("/log?after=" + (position - 1))).findFirst().orElseThrow();
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("id").asString()).hasSize(36);
        assertThat(event.path("source").asString()).isEqualTo("/api/v1/log");
        assertThat(event.path("type").asString()).isEqualTo("development.recorded");
        assertThat(event.path("revision").asInt()).isEqualTo(1);
        assertThat(event.path("subject").asString()).isEqualTo("as-cloud-event");
        assertThat(event.path("time").asString()).isEqualTo(recorded(position));
        assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
        assertThat(event.at("/data/details/title").asString()).isEqualTo("Lavrov and Kerry speak");
        assertThat(event.path("position").asLong()).isEqualTo(position);
        assertThat(event.path("author").asString()).isEqualTo("Zoe \"Z\"");
        assertThat(event.path("client").asString()).startsWith("Java");
        assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void whoever_has_the_file_can_verify_it_without_dateline() throws Exception {
        record(call("verified").put("summary", "Größe \\ \"quoted\"\t\u0007 \uD83D\uDE00 </x>"));
        http.patch("/developments/verified", json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                .expect(200);
        String last = "0".repeat(64);
        for (String line : http.get("/log").text().lines().toList()) {
            JsonNode event = Example.JSON.readTree(line);
            String data = line.substring(line.indexOf(",\"data\":") + 8, line.lastIndexOf(",\"datacontenttype\":"));
            String hashed = line.replace(",\"data\":" + data, "").replaceFirst(",\"hash\":\"[0-9a-f]{64}\"", "");
            assertThat(event.path("datahash").asString()).isEqualTo(sha256(data));
            assertThat(event.path("previoushash").asString()).isEqualTo(last);
            last = event.path("hash").asString();
            assertThat(last).as(line).isEqualTo(sha256(hashed));
        }
    }

    @Test
    void a_reader_that_was_cut_off_goes_on_where_it_stopped() {
        String all = http.get("/log").text();
        StringBuilder pieces = new StringBuilder();
        for (long after = 0; after < head(); ) {
            Answer some = http.get("/log?limit=37&after=" + after).expect(200);
            pieces.append(some.text());
            List<Long> positions = positions(some);
            after = positions.get(positions.size() - 1);
        }
        assertThat(pieces.toString()).isEqualTo(all);
        assertThat(http.get("/log?after=" + head()).expect(200).body()).isEmpty();
    }

    @Test
    void the_log_can_be_read_by_subject_and_type() {
        record(call("filtered"));
        http.post("/developments/filtered/retraction", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(lines(http.get("/log?subject=filtered"))
                        .map(event -> event.path("type").asString()))
                .containsExactly("development.recorded", "development.retracted");
        assertThat(lines(http.get("/log?type=development.retracted,theme.registered"))
                        .map(event -> event.path("type").asString()))
                .contains("development.retracted", "theme.registered")
                .doesNotContain("development.recorded");
        assertThat(lines(http.get("/log?subject=filtered&type=development.retracted")))
                .hasSize(1);
        assertThat(http.get("/log?subject=never-heard-of").expect(200).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=-1",
                "after=x",
                "after=99999999",
                "limit=0",
                "type=development.rewritten",
                "before=1",
                "subject=development:t-1",
                "subject=actor:"
            })
    void what_cannot_be_asked_of_the_log_is_refused(String query) {
        Answer refused = http.get("/log?" + query).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void the_log_comes_in_one_format_only() {
        http.get("/log", "Accept", "text/html").expectProblem(406, "not-acceptable");
        http.get("/log", "Accept", "application/x-ndjson;q=0.5, text/html").expect(200);
    }

    /** A monitor asks so every few seconds, of a log of a million events. */
    @Test
    void whoever_asks_for_the_headers_alone_gets_them_without_the_log_being_read() throws IOException {
        Answer headers = http.send("HEAD", "/log", BodyPublishers.noBody()).expect(200);
        assertThat(headers.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(headers.position()).isEqualTo(head());
        assertThat(headers.body()).isEmpty();
        assertThat(http.send("HEAD", "/log?after=x", BodyPublishers.noBody()).status())
                .isEqualTo(400);
        assertThat(rowsRead("HEAD")).isZero();
        assertThat(rowsRead("GET")).isGreaterThanOrEqualTo(head());
    }

    private long rowsRead(String method) throws IOException {
        AtomicInteger rows = new AtomicInteger();
        LogTable counted = new LogTable(statements, Example.JSON) {
            @Override
            List<LoggedEvent> page(long after, long to, LogFilter filter, int atMost) {
                List<LoggedEvent> page = super.page(after, to, filter, atMost);
                rows.addAndGet(page.size());
                return page;
            }
        };
        new LogController(log, counted, names, verification, imports)
                .export(
                        new LogParameters(null, null, null, null),
                        new MockHttpServletRequest(method, "/api/v1/log"),
                        new MockHttpServletResponse());
        return rows.get();
    }

    private String recorded(long position) {
        return database.sql("SELECT time_stamp FROM domain_event_entry WHERE global_index = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private static List<Long> positions(Answer log) {
        return lines(log).map(event -> event.path("position").asLong()).toList();
    }

    private static Stream<JsonNode> lines(Answer log) {
        return log.expect(200).text().lines().map(Example.JSON::readTree);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
