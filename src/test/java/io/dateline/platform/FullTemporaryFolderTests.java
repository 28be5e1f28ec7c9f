package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What waits for its sender, and what is tried, lies in the folder for temporary files: here on a small disk of its own. */
@Timeout(240)
class FullTemporaryFolderTests {

    private static final String IMPORT = "/developments/batch?importId=aside";
    private static final String TRIAL = "/developments/batch?dryRun=true";

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = SmallDisk.in(folder, 16);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void nobody_takes_an_answer_for_whole_that_found_no_room() throws IOException {
        try (RealDateline dateline = RealDateline.start(folder, "-Djava.io.tmpdir=" + disk.path())) {
            disk.fill();
            assertRefused(dateline, TRIAL, 2);
            assertRefused(dateline, IMPORT, 2);
            assertThat(dateline.get("/imports/aside").body())
                    .contains("\"state\":\"cut-off\"", "folder for temporary files");
            HttpResponse<String> undo = dateline.send("DELETE", "/imports/aside?reason=Tried", "");
            assertThat(undo.statusCode()).as(undo.body()).isEqualTo(507);
            disk.free();
            assertThat(dateline.send("DELETE", "/imports/aside?reason=Tried", "")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(upload(dateline, IMPORT, 2).body()).hasSize(2).allMatch(line -> line.contains("\"created\""));
            assertThat(upload(dateline, TRIAL, 2).body()).hasSize(2);
        }
    }

    private void assertRefused(RealDateline dateline, String path, int rows) throws IOException {
        HttpResponse<Stream<String>> answer = upload(dateline, path, rows);
        String body = String.join("", answer.body().toList());
        assertThat(answer.statusCode()).as(body).isEqualTo(507);
        assertThat(body).contains("/problems/no-temporary-file", "folder for temporary files");
    }

    private HttpResponse<Stream<String>> upload(RealDateline dateline, String path, int rows) throws IOException {
        Path file = folder.resolve("rows.ndjson");
        List<String> calls = IntStream.range(0, rows)
                .mapToObj(number -> Example.call("aside-" + number).toString())
                .toList();
        Files.write(file, calls);
        return dateline.upload(path, file, "application/x-ndjson");
    }
}
