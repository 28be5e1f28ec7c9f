package io.dateline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node that gives no sign of life for the claim timeout while a file comes in, and then goes on as if nothing had happened. */
class SleepingImportTests extends TwoNodes {

    private static String row(String id) {
        return Example.call(id) + "\n";
    }

    private static Socket begin(String id) throws IOException {
        return http.get(0)
                .connect("POST /api/v1/developments/batch?importId=" + id + " HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    private static void send(Socket sender, String rows) throws IOException {
        String chunk = Integer.toHexString(rows.length()) + "\r\n" + rows + "\r\n";
        sender.getOutputStream().write(chunk.getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().flush();
    }

    private static JsonNode told(String id) {
        return http.get(1).get("/imports/" + id).json();
    }

    private static String state(String id) {
        return told(id).path("state").asString();
    }

    private static Answer sendToTheOther(String id, String rows) {
        return http.get(1)
                .send(
                        "POST",
                        "/developments/batch?importId=" + id,
                        BodyPublishers.ofString(rows),
                        "Content-Type",
                        "application/x-ndjson");
    }

    @Test
    void leaves_the_import_to_the_one_that_has_gone_on_with_it() throws IOException {
        try (Socket sender = begin("slept")) {
            send(sender, row("slept-1"));
            await().atMost(PATIENCE).until(() -> told("slept").path("lines").asInt() == 1);
            assertThat(state("slept")).isEqualTo("running");
            sendToTheOther("slept", row("slept-1")).expectProblem(409, "import-running");
            sleepUntil(() ->
                    sendToTheOther("slept", row("slept-1") + row("slept-2")).status() == 200);
            send(sender, row("slept-3"));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
            String line = answer.readLine();
            while (!line.startsWith("{\"problem\"") && !line.contains("slept-3")) {
                line = answer.readLine();
            }
            assertThat(line).contains("/problems/taken-over");
        }
        http.get(1).get("/developments/slept-3").expect(404);
        assertThat(state("slept")).isEqualTo("done");
        assertThat(told("slept").at("/counts/created").asInt()).isEqualTo(2);
    }

    @Test
    void is_not_said_to_be_at_an_import_any_more() throws IOException {
        try (Socket sender = begin("died")) {
            send(sender, row("died-1"));
            await().atMost(PATIENCE).until(() -> told("died").path("lines").asInt() == 1);
            sleepUntil(() -> state("died").equals("cut-off")
                    && http.get(1).get("/imports").text().contains("\"id\":\"died\"")
                    && !http.get(1).get("/imports").text().contains("\"running\""));
        }
    }
}
