package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed while it takes a file in. */
class KilledImportTests {

    private static final int ROWS = 4000;
    private static final String PATH = "/developments/batch?importId=killed";

    @TempDir
    Path folder;

    private long callsBefore;

    @Test
    void the_same_file_sent_again_finishes_it_and_nothing_is_doubled() throws IOException {
        Path file = folder.resolve("rows.ndjson");
        Stream<String> rows = IntStream.range(0, ROWS)
                .mapToObj(number -> Example.call("killed-" + number)
                        .put(
                                "date",
                                LocalDate.of(1950, 1, 1).plusDays(5L * number).toString())
                        .toString());
        Files.write(file, (Iterable<String>) rows::iterator);
        Set<String> acknowledged = kill(file);
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.load-files=false")) {
            assertThat(told(dateline).path("state").asString()).isEqualTo("cut-off");
            long before = told(dateline).path("lines").asLong();
            assertThat(before).isGreaterThanOrEqualTo(acknowledged.size()).isLessThan(ROWS);
            List<String> again = send(dateline, file).toList();
            assertThat(again).hasSize(ROWS);
            for (int line = 0; line < ROWS; line++) {
                String verdict = line < before ? "unchanged" : "created";
                assertThat(again.get(line))
                        .startsWith("{\"line\":" + (line + 1) + ",\"verdict\":\"" + verdict + "\"")
                        .contains("\"version\":1");
            }
            JsonNode told = told(dateline);
            assertThat(told.path("state").asString()).isEqualTo("done");
            assertThat(told.at("/counts/created").asLong()).isEqualTo(ROWS);
            assertThat(calls(dateline)).isEqualTo(callsBefore + ROWS);
            assertThat(dateline.get("/log/verification").body()).startsWith("{\"intact\":true");
        }
    }

    private static long calls(RealDateline dateline) {
        String counts =
                dateline.get("/timelines/actors/sergei-lavrov/counts?by=year").body();
        return Example.JSON.readTree(counts).path("total").asLong();
    }

    /** @return the verdicts that arrived */
    private Set<String> kill(Path file) {
        Set<String> arrived = new HashSet<>();
        try (RealDateline dateline = RealDateline.start(folder)) {
            callsBefore = calls(dateline);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    send(dateline, file).forEach(arrived::add);
                } catch (UncheckedIOException killed) {
                    // As was to be.
                }
            });
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> told(dateline).path("lines").asLong() >= ROWS / 8);
            dateline.kill();
            sending.join();
        }
        return arrived;
    }

    private static Stream<String> send(RealDateline dateline, Path file) {
        try {
            HttpResponse<Stream<String>> answer = dateline.upload(PATH, file, "application/x-ndjson");
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode told(RealDateline dateline) {
        return Example.JSON.readTree(dateline.get("/imports/killed").body());
    }
}
