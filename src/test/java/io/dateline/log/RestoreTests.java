package io.dateline.log;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An exported log is a backup: what another Dateline makes of it is the same to the letter. */
class RestoreTests {

    private static final String EMPTY = "--dateline.load-files=false";
    private static final List<String> QUESTIONS = List.of(
            "/developments?limit=1000&status=reported,retracted",
            "/timelines",
            "/timelines/actors/russia?limit=1000",
            "/timelines/pairs/usa/russia?limit=1000",
            "/timelines/themes/aleppo/counts?by=day",
            "/developments?asOf=130&limit=1000",
            "/developments/restored/versions",
            "/actors",
            "/themes",
            "/publishers");

    @TempDir
    Path folder;

    @Test
    void a_log_taken_into_an_empty_dateline_gives_the_same_one() throws IOException {
        String log;
        Map<String, String> answers;
        JsonNode verified;
        try (RealDateline first = RealDateline.startHere(Files.createDirectory(folder.resolve("first")))) {
            history(first);
            log = first.get("/log").body();
            answers = answers(first);
            verified = verified(first);
        }
        Path second = Files.createDirectory(folder.resolve("second"));
        long lines = log.lines().count();
        try (RealDateline copy = RealDateline.startHere(second, EMPTY)) {
            assertThat(copy.get("/log").body()).isEmpty();
            assertThat(copy.get("/developments").body()).contains("\"items\":[]");
            // Those of its file hold only once they are adopted.
            assertThat(copy.get("/publishers").body()).isEqualTo("{\"items\":[]}");
            // Cut off in the middle of a line, as a connection is.
            int cut = log.indexOf("\n", log.length() / 2) + 100;
            long before = log.substring(0, cut).lines().count() - 1;
            HttpResponse<String> broken = send(copy, log.substring(0, cut));
            assertThat(broken.statusCode()).isEqualTo(400);
            JsonNode wrong = Example.JSON.readTree(broken.body());
            assertThat(wrong.path("line").asLong()).isEqualTo(before + 1);
            assertThat(wrong.at("/taken/imported").asLong()).isEqualTo(before);

            JsonNode taken = Example.JSON.readTree(send(copy, log).body());
            assertThat(taken.path("unchanged").asLong()).isEqualTo(before);
            assertThat(taken.path("imported").asLong()).isEqualTo(lines - before);
            assertSame(copy, log, answers, verified);
        }
        try (RealDateline again = RealDateline.startHere(second)) {
            assertSame(again, log, answers, verified);
            HttpResponse<String> next =
                    again.send("POST", "/developments", call("after-restore").toString());
            assertThat(next.statusCode()).isEqualTo(201);
            assertThat(next.headers().firstValue("Dateline-Position")).hasValue("" + (lines + 1));
            assertThat(verified(again).path("intact").asBoolean()).isTrue();
        }
    }

    private static void history(RealDateline dateline) {
        send(dateline, "POST", "/actors", "{'id': 'someone', 'name': 'Someone', 'type': 'person'}", 201);
        send(dateline, "POST", "/themes", "{'id': 'something', 'name': 'Something'}", 201);
        String call = call("restored").toString().replace("sergei-lavrov", "someone");
        send(dateline, "POST", "/developments", call, 201);
        send(dateline, "PATCH", "/developments/restored", "{'date': '2015-09', 'reason': 'Größer'}", 200);
        send(
                dateline,
                "POST",
                "/developments/restored/sources",
                Example.source("Times", "2015-09-18").toString(),
                201);
        send(dateline, "POST", "/developments", call("withdrawn").toString(), 201);
        send(dateline, "POST", "/developments/withdrawn/retraction", "{'reason': 'A hoax'}", 200);
    }

    private static void send(RealDateline dateline, String method, String path, String body, int status) {
        HttpResponse<String> answer = dateline.send(method, path, body.replace('\'', '"'), "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static HttpResponse<String> send(RealDateline dateline, String log) {
        return dateline.send("POST", "/log", log, "Content-Type", "application/x-ndjson");
    }

    private static void assertSame(RealDateline dateline, String log, Map<String, String> answers, JsonNode verified) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> dateline.get("/developments")
                        .headers()
                        .firstValue("Dateline-Lag")
                        .orElse("")
                        .equals("0"));
        assertThat(dateline.get("/log").body()).isEqualTo(log);
        assertThat(answers(dateline)).isEqualTo(answers);
        assertThat(verified(dateline).path("intact").asBoolean()).isTrue();
        assertThat(verified(dateline).path("head")).isEqualTo(verified.path("head"));
    }

    private static Map<String, String> answers(RealDateline dateline) {
        Map<String, String> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(
                question -> answers.put(question, dateline.get(question).body()));
        return answers;
    }

    private static JsonNode verified(RealDateline dateline) {
        return Example.JSON.readTree(dateline.get("/log/verification").body());
    }
}
