package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, whose memory the rows and the answers would not fit into. */
class SmallHeapTests {

    /** Of four thousand letters each: more than what Dateline itself leaves of the heap. */
    private static final int ROWS = 14_000;

    @TempDir
    Path folder;

    @Test
    void more_rows_than_memory_are_taken_by_a_sender_that_reads_no_answer_before_its_end() throws IOException {
        Path file = folder.resolve("rows.ndjson");
        String long_ = "long ".repeat(760);
        Stream<String> rows = IntStream.range(0, ROWS)
                .mapToObj(number ->
                        Example.call("heap-" + number).put("summary", long_).put("kind", "no-such-kind") + "");
        Files.write(file, (Iterable<String>) rows::iterator);
        assertThat(Files.size(file)).isGreaterThan(55_000_000);
        try (RealDateline dateline = RealDateline.start(folder, 80)) {
            HttpResponse<Stream<String>> answer = dateline.upload("/developments/batch", file, "application/x-ndjson");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().filter(line -> line.contains("rejected")).count())
                    .isEqualTo(ROWS);
            assertThat(dateline.get("/imports").body())
                    .contains("\"rejected\":" + ROWS)
                    .contains("\"done\"");
        }
    }
}
