package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Senders that go away, that are slow, and that send what nobody can unpack. */
class CutOffTests extends ImportTest {

    @LocalServerPort
    private int port;

    private static String rows(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> call(prefix + number) + "\n")
                .collect(Collectors.joining());
    }

    private Socket open(String id, String... headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        write(
                socket,
                "POST /api/v1/developments/batch?importId=" + id + " HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
                        + String.join("", headers)
                        + "\r\n");
        return socket;
    }

    private static void chunk(Socket socket, byte[] bytes) throws IOException {
        write(socket, bytes(Integer.toHexString(bytes.length) + "\r\n", bytes, "\r\n"));
    }

    private static void write(Socket socket, Object text) throws IOException {
        OutputStream to = socket.getOutputStream();
        to.write(bytes(text));
        to.flush();
    }

    /** The next verdict; the head of the answer and the sizes of its chunks are passed over. */
    private static String verdict(BufferedReader answer) throws IOException {
        String line = answer.readLine();
        while (!line.startsWith("{")) {
            line = answer.readLine();
        }
        return line;
    }

    private static BufferedReader answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private String state(JsonNode of) {
        return of.path("state").asString();
    }

    @Test
    void a_row_is_answered_before_the_next_one_comes() throws IOException {
        try (Socket socket = open("slow")) {
            BufferedReader answer = answer(socket);
            for (int number = 1; number <= 3; number++) {
                chunk(socket, bytes(rows("slow-sender-", number, number + 1)));
                assertThat(verdict(answer)).startsWith("{\"line\":" + number + ",\"verdict\":\"created\"");
            }
            batch("?importId=slow", call("slow-sender-4")).expectProblem(409, "import-running");
            assertThat(state(http.get("/imports/slow").json())).isEqualTo("running");
            write(socket, "0\r\n\r\n");
            await().until(() -> state(http.get("/imports/slow").json()).equals("done"));
        }
    }

    @Test
    void a_row_that_comes_compressed_is_answered_before_the_next_one_comes() throws IOException {
        try (Socket socket = open("slow-packed", "Content-Encoding: gzip\r\n")) {
            BufferedReader answer = answer(socket);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            GZIPOutputStream packing = new GZIPOutputStream(packed, true);
            for (int number = 1; number <= 3; number++) {
                packing.write(bytes(rows("slow-packed-", number, number + 1)));
                packing.flush();
                chunk(socket, packed.toByteArray());
                packed.reset();
                assertThat(verdict(answer)).startsWith("{\"line\":" + number + ",\"verdict\":\"created\"");
            }
            packing.close();
            chunk(socket, packed.toByteArray());
            write(socket, "0\r\n\r\n");
            await().until(() -> state(http.get("/imports/slow-packed").json()).equals("done"));
        }
    }

    @Test
    void an_import_whose_sender_goes_away_goes_on_when_it_is_sent_again() throws IOException {
        try (Socket socket = open("gone")) {
            chunk(socket, bytes(rows("left-early-", 0, 400)));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> http.get("/imports/gone").json().path("lines").asInt() == 400);
        }
        await().until(() -> state(http.get("/imports/gone").json()).equals("cut-off"));
        assertThat(http.get("/imports/gone").json().path("problem").asString()).isNotBlank();
        Answer again = batch("?importId=gone", rows("left-early-", 0, 1000));
        assertThat(verdicts(again))
                .hasSize(1000)
                .contains("400 unchanged", "401 created", "1000 created")
                .doesNotContain("401 unchanged");
        JsonNode told = http.get("/imports/gone").json();
        assertThat(state(told)).isEqualTo("done");
        assertThat(told.path("lines").asInt()).isEqualTo(1000);
        assertThat(told.at("/counts/created").asInt()).as(told.toString()).isEqualTo(1000);
        assertThat(told.at("/counts/unchanged").asInt()).isZero();
    }

    @Test
    void a_compressed_body_is_taken_like_any_other() throws IOException {
        assertThat(verdicts(batch("", packed(rows("packed-", 0, 3)), "Content-Encoding", "gzip")))
                .containsExactly("1 created", "2 created", "3 created");
        batch("", call("packed-4").toString(), "Content-Encoding", "gzip").expectProblem(400, "not-gzip");
        batch("", call("packed-4").toString(), "Content-Encoding", "br").expectProblem(400, "invalid-input");
    }

    @Test
    void a_body_that_unpacks_to_more_than_any_list_is_refused() throws IOException {
        Answer refused = batch("?importId=bomb", packed(" ".repeat(50_000_000)), "Content-Encoding", "gzip");
        assertThat(refused.expectProblem(413, "too-much").text()).contains("200 times");
        http.get("/imports/bomb").expect(404);
        String rows = rows("bomb-", 0, 300) + "\n".repeat(50_000_000);
        Answer late = batch("?importId=late-bomb", packed(rows), "Content-Encoding", "gzip");
        assertThat(lines(late.expect(200))).hasSizeGreaterThan(200);
        assertThat(late.text()).endsWith("}\n").contains("/problems/too-much");
        assertThat(state(http.get("/imports/late-bomb").json())).isEqualTo("cut-off");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The last eight bytes only say whether all that came before is right. */
    @Test
    void a_compressed_body_without_its_last_bytes_is_not_answered_like_a_whole_one() throws IOException {
        byte[] whole = packed(rows("short-", 0, 3));
        for (int length : List.of(0, 5, whole.length - 8, whole.length - 1)) {
            Answer answer = batch(
                    "?importId=short-" + length, java.util.Arrays.copyOf(whole, length), "Content-Encoding", "gzip");
            assertThat(answer.text()).as(length + " bytes").contains("/problems/not-gzip", "ends too early");
        }
        JsonNode told = http.get("/imports/short-" + (whole.length - 1)).json();
        assertThat(state(told)).isEqualTo("cut-off");
        assertThat(told.path("problem").asString()).contains("ends too early");
    }

    @Test
    void a_body_that_ends_too_early_keeps_what_was_whole() throws IOException {
        byte[] whole = packed(rows("half-sent-", 0, 900));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        Answer answer = batch("?importId=half", half, "Content-Encoding", "gzip");
        long taken = lines(answer.expect(200)).stream()
                .filter(line -> line.path("verdict").asString().equals("created"))
                .count();
        assertThat(taken).isPositive().isLessThan(900);
        assertThat(answer.text()).endsWith("}\n").contains("/problems/not-gzip", "ends too early");
        assertThat(state(http.get("/imports/half").json())).isEqualTo("cut-off");
        assertThat(verdicts(batch("?importId=half", whole, "Content-Encoding", "gzip")))
                .hasSize(900);
        assertThat(Example.JSON
                        .readTree(http.get("/imports/half").body())
                        .at("/counts/created")
                        .asInt())
                .isEqualTo(900);
    }
}
