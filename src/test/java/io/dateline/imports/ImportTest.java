package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends many at once, to a Dateline of these tests alone: others read whole timelines. */
@TestPropertySource(properties = "dateline.imports.problems=100")
abstract class ImportTest extends HttpTest {

    static final String NDJSON = "application/x-ndjson";

    static ObjectNode call(String id) {
        return Example.call(id);
    }

    Answer batch(String query, Object rows, String... headers) {
        return batch(query, bytes(rows), headers);
    }

    Answer batch(String query, byte[] rows, String... headers) {
        return http.send(
                "POST",
                "/developments/batch" + query,
                BodyPublishers.ofByteArray(rows),
                new String[] {"Content-Type", NDJSON},
                headers);
    }

    /** Each as its line and verdict. */
    static List<String> verdicts(Answer answer) {
        return lines(answer.expect(200)).stream()
                .map(line -> line.path("line").asString() + " "
                        + line.path("verdict").asString())
                .toList();
    }

    Answer undo(String id) {
        return http.send("DELETE", "/imports/" + id + "?reason=A%20mistake", BodyPublishers.noBody());
    }

    /** Each as its development and what was done to it. */
    static List<String> done(Answer answer) {
        return lines(answer.expect(200)).stream()
                .map(line -> line.path("development").asString() + " "
                        + line.path("done").asString())
                .toList();
    }

    static List<JsonNode> lines(Answer answer) {
        return answer.text().lines().map(Example.JSON::readTree).toList();
    }

    String title(String id) {
        return http.get("/developments/" + id).expect(200).json().path("title").asString();
    }

    int version(String id) {
        return http.get("/developments/" + id).json().path("version").asInt();
    }

    static byte[] bytes(Object... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            all.writeBytes(piece instanceof byte[] raw ? raw : piece.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether somebody is in that method, and waits for a development that another has got hold of. */
    static boolean waitsForItsTurn(String method) {
        return Thread.getAllStackTraces().values().stream().anyMatch(stack -> {
            String frames = Arrays.toString(stack);
            return frames.contains(method) && frames.contains("PessimisticLockFactory");
        });
    }
}
