package io.dateline.log;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.RealDateline;
import io.dateline.document.CanonicalJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** An event that an older version wrote, in a log that goes on with it. */
@Import(Headlines.class)
class OlderRevisionTests extends HttpTest {

    @Autowired
    private LineReader reader;

    @Autowired
    private LogTable table;

    @Autowired
    private AppendTurn turn;

    @Autowired
    private TransactionOperations transactions;

    private String subject;
    private String line;
    private long position;

    @BeforeEach
    void an_event_of_the_older_revision() {
        subject = "headline-" + head();
        LoggedEvent model = reader.read(http.get("/log?after=" + (record(call("model-of-" + subject)) - 1))
                .text());
        String data = CanonicalJson.of(model.data()
                .replace(model.subject(), subject)
                .replace("\"title\":\"Lavrov", "\"headline\":\"Lavrov")
                .getBytes(StandardCharsets.UTF_8));
        LoggedEvent older = new LoggedEvent(
                0,
                UUID.randomUUID().toString(),
                subject,
                model.aggregateType(),
                0,
                model.time(),
                model.type(),
                0,
                model.origin(),
                data,
                CanonicalJson.sha256(data),
                "",
                null);
        transactions.executeWithoutResult(transaction -> {
            turn.take();
            LoggedEvent next = older.behind(table.head());
            table.append(List.of(next));
            line = LogLine.of(next) + "\n";
        });
        position = head();
    }

    @Test
    void it_is_shown_as_if_it_were_of_today_and_can_be_corrected() {
        development();
        http.patch("/developments/" + subject, json("{'reason': 'r', 'significance': 3}"), "If-Match", "\"1\"")
                .expect(200);
        JsonNode corrected = http.get("/developments/" + subject).expect(200).json();
        assertThat(corrected.path("significance").asInt()).isEqualTo(3);
        assertThat(corrected.path("title").asString()).isEqualTo("Lavrov and Kerry speak");
    }

    @Test
    void it_is_given_away_as_it_was_written_and_its_hash_is_the_one_of_then() {
        assertThat(http.get("/log?after=" + (position - 1)).text())
                .isEqualTo(line)
                .contains("\"revision\":0,", "\"headline\":")
                .doesNotContain("\"title\":\"Lavrov");
        JsonNode verified = http.get("/log/verification").expect(200).json();
        assertThat(verified.path("intact").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.at("/head/position").asLong()).isEqualTo(position);
    }

    @Test
    void a_line_of_it_is_taken_and_one_that_nothing_carries_forward_is_not() {
        LoggedEvent older = reader.read(line);
        LoggedEvent next = as("taken-" + subject, older.data().replace(subject, "taken-" + subject), older);
        assertThat(take(next)).isEqualTo(200);
        String broken = older.data().replaceFirst("\"details\":.*", "\"details\":7}");
        assertThat(take(as("never-" + subject, broken, older))).isEqualTo(400);
    }

    @Test
    void timelines_that_are_replayed_from_it_are_the_same() {
        String before = development().toString();
        assertThat(replay("timelines").at("/comparison/same").asBoolean()).isTrue();
        assertThat(development()).hasToString(before);
    }

    @Test
    void a_log_with_it_is_taken_into_an_empty_dateline_and_is_the_same_there(@TempDir Path folder) {
        String shown = development().toString();
        String log = http.get("/log").text();
        JsonNode head = http.get("/log/verification").json().path("head");
        try (RealDateline copy = RealDateline.startHere(
                folder, "--dateline.load-files=false", "--spring.main.sources=" + Headlines.class.getName())) {
            assertThat(copy.send("POST", "/log", log, "Content-Type", "application/x-ndjson")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(copy.get("/log").body()).isEqualTo(log);
            JsonNode verified =
                    Example.JSON.readTree(copy.get("/log/verification").body());
            assertThat(verified.path("intact").asBoolean()).isTrue();
            assertThat(verified.path("head")).isEqualTo(head);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    copy.get("/developments/" + subject).body().strip())
                            .isEqualTo(shown));
        }
    }

    private JsonNode development() {
        JsonNode shown = http.get("/developments/" + subject, "Dateline-At-Least", "" + position)
                .expect(200)
                .json();
        assertThat(shown.path("title").asString()).isEqualTo("Lavrov and Kerry speak");
        assertThat(shown.has("headline")).isFalse();
        return shown;
    }

    private LoggedEvent as(String other, String data, LoggedEvent older) {
        return new LoggedEvent(
                        0,
                        UUID.randomUUID().toString(),
                        other,
                        older.aggregateType(),
                        0,
                        older.time(),
                        older.type(),
                        older.revision(),
                        older.origin(),
                        data,
                        CanonicalJson.sha256(data),
                        "",
                        null)
                .behind(table.head());
    }

    private int take(LoggedEvent event) {
        String body = LogLine.of(event) + "\n";
        return http.send("POST", "/log", BodyPublishers.ofString(body), "Content-Type", "application/x-ndjson")
                .status();
    }
}
