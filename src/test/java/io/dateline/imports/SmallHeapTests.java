package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, whose memory the rows and the answers would not fit into. */
class SmallHeapTests {

    /** Of four thousand letters each: more than what Dateline itself leaves of the heap. */
    private static final int ROWS = 14_000;

    /** Of some hundred letters each, the verdicts: more than the system takes from the server for somebody who does not read. */
    private static final int VERDICTS = 40_000;

    private static final int SECONDS = 4;

    @TempDir
    static Path folder;

    private static RealDateline dateline;

    @BeforeAll
    static void one_that_hangs_up_on_whoever_takes_nothing_for_a_second() {
        dateline = RealDateline.start(folder, 80, "--server.tomcat.connection-timeout=1s");
    }

    @AfterAll
    static void end() {
        dateline.close();
    }

    @Test
    void more_rows_than_memory_are_taken_by_a_sender_that_reads_no_answer_before_its_end() throws IOException {
        Path file = folder.resolve("rows.ndjson");
        String long_ = "long ".repeat(760);
        Stream<String> rows = IntStream.range(0, ROWS)
                .mapToObj(number ->
                        Example.call("heap-" + number).put("summary", long_).put("kind", "no-such-kind") + "");
        Files.write(file, (Iterable<String>) rows::iterator);
        assertThat(Files.size(file)).isGreaterThan(55_000_000);
        HttpResponse<Stream<String>> answer = dateline.upload("/developments/batch", file, "application/x-ndjson");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().filter(line -> line.contains("rejected")).count())
                .isEqualTo(ROWS);
        assertThat(dateline.get("/imports").body())
                .contains("\"rejected\":" + ROWS)
                .contains("\"done\"");
    }

    @Test
    void a_sender_that_takes_longer_than_the_server_waits_for_a_reader_gets_all_its_verdicts() throws Exception {
        byte[] part = "x\n".repeat(VERDICTS / SECONDS / 50).getBytes(StandardCharsets.US_ASCII);
        try (Socket sender = dateline.connect()) {
            sender.setSoTimeout(60_000);
            OutputStream rows = sender.getOutputStream();
            rows.write(("POST /api/v1/developments/batch HTTP/1.0\r\n"
                            + "Content-Type: application/x-ndjson\r\nContent-Length: " + 50L * SECONDS * part.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 50 * SECONDS; sent++) {
                rows.write(part);
                rows.flush();
                Thread.sleep(20);
            }
            long verdicts = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.contains("rejected"))
                    .count();
            assertThat(verdicts).isEqualTo(VERDICTS);
        }
    }
}
