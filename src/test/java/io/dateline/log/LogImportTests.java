package io.dateline.log;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.document.CanonicalJson;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Lines that continue the log of a Dateline that runs, made as another one would have made them. */
class LogImportTests extends HttpTest {

    @Autowired
    private LineReader reader;

    @Autowired
    private LogTable table;

    private LoggedEvent last;

    @BeforeEach
    void the_last_event() {
        long position = record(call("exported-" + head()));
        last = reader.read(http.get("/log?after=" + (position - 1)).text());
    }

    @Test
    void a_line_that_continues_the_log_is_taken_and_shown() {
        String line = line(next("continues-" + head(), table.head()));
        Answer answer = send(line).expect(200);
        assertThat(answer.json().path("imported").asLong()).isEqualTo(1);
        assertThat(answer.position()).isEqualTo(head());
        assertThat(http.get("/log?after=" + (head() - 1)).text()).isEqualTo(line);
        String subject = Example.JSON.readTree(line).path("subject").asString();
        http.get("/developments/" + subject, "Dateline-At-Least", "" + head()).expect(200);
    }

    @Test
    void lines_that_are_there_already_are_passed_over() {
        String log = http.get("/log").text();
        Answer answer = send(log + "\n\n").expect(200);
        assertThat(answer.json().path("imported").asLong()).isZero();
        assertThat(answer.json().path("unchanged").asLong()).isEqualTo(head());
    }

    @Test
    void a_line_that_would_fill_the_memory_with_what_it_has_in_it_is_refused() {
        String line = "{\"data\":{\"a\":[" + "{},".repeat(300_000) + "{}]}}\n";
        assertThat(send(line)
                        .expectProblem(400, "wrong-line")
                        .json()
                        .path("detail")
                        .asString())
                .contains("500000");
    }

    @Test
    void a_line_with_a_figure_that_cannot_be_read_is_refused_with_its_number() {
        LoggedEvent one = next("exponent-" + head(), table.head());
        Answer refused = send(line(one) + "{\"data\":{\"a\":1e99999999999}}\n").expectProblem(400, "wrong-line");
        assertThat(refused.json().path("line").asLong()).isEqualTo(2);
        assertThat(refused.json().at("/taken/imported").asLong()).isEqualTo(1);
        send("{\"data\":{\"a\":100e2147483647}}\n").expectProblem(400, "wrong-line");
    }

    @Test
    void nothing_after_a_wrong_line_is_taken_and_all_before_it_is() {
        LoggedEvent one = next("before-" + head(), table.head());
        LoggedEvent two = next("after-" + head(), one.head());
        long before = head();
        Answer refused = send(line(one) + "{\n" + line(two)).expectProblem(400, "wrong-line");
        assertThat(refused.json().path("line").asLong()).isEqualTo(2);
        assertThat(refused.json().at("/taken/imported").asLong()).isEqualTo(1);
        assertThat(refused.json().at("/taken/head/position").asLong()).isEqualTo(before + 1);
        assertThat(head()).isEqualTo(before + 1);
        assertThat(send(line(one) + line(two))
                        .expect(200)
                        .json()
                        .path("imported")
                        .asLong())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            specversion       | "0.3"
            specversion       | []
            source            | "elsewhere"
            source            | {}
            datacontenttype   | "text/xml"
            id                | 7
            subject           | ""
            subject           | "a\\nb"
            type              | "development.rewritten"
            revision          | 0
            revision          | 2
            revision          | 99999999999999999999
            time              | "yesterday"
            position          | "7"
            position          | 0
            aggregatesequence | -1
            aggregatetype     | null
            data              | []
            datahash          | "x"
            datahash          | "0000000000000000000000000000000000000000000000000000000000000000"
            hash              | "0000000000000000000000000000000000000000000000000000000000000000"
            previoushash      | null
            author            | {}
            Author            | "Somebody"
            """)
    void a_line_that_no_dateline_wrote_is_refused_with_line_field_and_reason(String field, String value) {
        ObjectNode line = (ObjectNode) Example.JSON.readTree(line(next("never-" + head(), table.head())));
        line.set(field, Example.JSON.readTree(value));
        long before = head();
        Answer refused = send(line.toString()).expectProblem(400, "wrong-line");
        assertThat(refused.json().path("line").asLong()).isEqualTo(1);
        assertThat(refused.fields()).contains(field);
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"{", "[]", "'{} {}'", "'{\"a\":1,\"a\":2}'"})
    void what_is_no_json_object_is_refused(String line) {
        Answer refused = send(line).expectProblem(400, "wrong-line");
        assertThat(refused.fields()).isNotEmpty();
        assertThat(refused.text()).doesNotContain("jackson", "JsonNode", "FAIL_ON");
    }

    @Test
    void an_event_that_does_not_continue_the_log_is_refused() {
        LogHead head = table.head();
        LoggedEvent next = next("never-" + head(), head);
        assertDiffers(next.behind(new LogHead(head.position() + 1, head.hash(), head.recorded())), "position");
        assertDiffers(next.behind(new LogHead(head.position(), "0".repeat(64), null)), "previoushash");
        assertDiffers(next.behind(new LogHead(head.position() - 1, "0".repeat(64), null)), "hash");
        assertDiffers(last.behind(head), "aggregatesequence");
    }

    @Test
    void an_event_recorded_before_the_one_before_it_is_refused() {
        LogHead head = table.head();
        LoggedEvent early = event("never-" + head(), last.data(), "2001-01-01T00:00:00.000Z")
                .behind(new LogHead(head.position(), head.hash(), null));
        assertDiffers(early, "time");
    }

    @Test
    void an_event_that_cannot_be_read_is_refused_even_where_its_hash_fits() {
        LoggedEvent unreadable =
                event("never-" + head(), "{\"details\":7}", last.time()).behind(table.head());
        assertThat(send(line(unreadable)).expectProblem(400, "wrong-line").fields())
                .containsExactly("data");
    }

    @Test
    void only_an_exported_log_is_taken() {
        http.send("POST", "/log", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                .expectProblem(415, "unsupported-media-type");
        assertThat(send("").expect(200).json().path("imported").asLong()).isZero();
    }

    private void assertDiffers(LoggedEvent event, String field) {
        long before = head();
        assertThat(send(line(event)).expectProblem(409, "log-differs").fields()).containsExactly(field);
        assertThat(head()).isEqualTo(before);
    }

    /** The last event once more, as one of another subject. */
    private LoggedEvent next(String subject, LogHead head) {
        return event(subject, last.data().replace(last.subject(), subject), last.time())
                .behind(head);
    }

    private LoggedEvent event(String subject, String data, String time) {
        return new LoggedEvent(
                0,
                last.id(),
                subject,
                last.aggregateType(),
                0,
                time,
                last.type(),
                last.revision(),
                last.origin(),
                data,
                CanonicalJson.sha256(data),
                "",
                null);
    }

    private static String line(LoggedEvent event) {
        return LogLine.of(event) + "\n";
    }

    private Answer send(String lines) {
        return http.send("POST", "/log", BodyPublishers.ofString(lines), "Content-Type", "application/x-ndjson");
    }
}
