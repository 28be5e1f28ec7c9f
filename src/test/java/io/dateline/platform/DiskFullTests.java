package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk of its own. */
@Timeout(240)
@DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "PostgreSQL looks after its own disk")
class DiskFullTests {

    private static final int ROWS = 900;

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = SmallDisk.in(folder, 64);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void writes_are_refused_and_reads_go_on_until_there_is_room_again() throws IOException, InterruptedException {
        List<String> recorded = new ArrayList<>();
        String[] settings = {"--dateline.data-dir=" + disk.path().resolve("data"), "--dateline.min-free-space=20MB"};
        try (RealDateline dateline = RealDateline.start(folder, settings)) {
            disk.leave(24);
            List<String> verdicts = batch(dateline);
            String last = verdicts.remove(verdicts.size() - 1);
            assertThat(last).startsWith("{\"problem\":").contains("\"status\":507", "dateline.min-free-space");
            assertThat(verdicts).hasSizeGreaterThan(10).allMatch(verdict -> verdict.contains("\"created\""));
            verdicts.forEach(verdict -> recorded.add("full-" + recorded.size()));
            assertThat(dateline.get("/imports/much").body())
                    .contains("\"state\":\"cut-off\"", "\"rejected\":0", "dateline.min-free-space");
            assertRefused(record(dateline, recorded));
            assertNothingHalfDone(dateline, recorded);
            // Every row is like every other, and a processor that failed once rests for up to a minute.
            Awaitility.await()
                    .atMost(90, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(dateline.get("/duplicates?limit=1")
                                    .headers()
                                    .map()
                                    .get("Dateline-Lag"))
                            .containsExactly("0"));
            assertReads(dateline, recorded);

            disk.fill();
            assertThat(disk.left()).isZero();
            assertRefused(record(dateline, recorded));
            // Longer than processors rest between looking at the log.
            Awaitility.await()
                    .during(5, TimeUnit.SECONDS)
                    .atMost(30, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertReads(dateline, recorded));
            disk.free();
            disk.grow(256);
            assertThat(record(dateline, recorded).statusCode()).isEqualTo(201);
            assertThat(retract(dateline, recorded.get(0)).statusCode()).isEqualTo(200);
            assertReads(dateline, recorded);
            assertThat(batch(dateline))
                    .hasSize(ROWS)
                    .filteredOn(verdict -> verdict.contains("problem"))
                    .as("the one that was retracted meanwhile")
                    .hasSize(1);
        }
        try (RealDateline again = RealDateline.start(folder, settings)) {
            assertReads(again, recorded);
            assertThat(again.get("/log/verification").body()).contains("\"intact\":true");
        }
    }

    @Test
    void a_replay_waits_for_room_and_can_be_cancelled_without_any() throws IOException {
        List<String> recorded = new ArrayList<>();
        String[] settings = {
            "--dateline.data-dir=" + disk.path().resolve("data"),
            "--dateline.min-free-space=20MB",
            "--dateline.projection.batch-size=1"
        };
        try (RealDateline dateline = RealDateline.start(folder, settings)) {
            while (recorded.size() < 60) {
                assertThat(record(dateline, recorded).statusCode()).isEqualTo(201);
            }
            String cancelled = replay(dateline);
            disk.leave(15);
            assertThat(dateline.send("POST", cancelled + "/pause", "").statusCode())
                    .isEqualTo(200);
            assertRefused(dateline.send("POST", cancelled + "/resume", ""));
            assertThat(dateline.send("POST", cancelled + "/cancel", "").statusCode())
                    .isEqualTo(200);
            disk.free();

            String replay = replay(dateline);
            disk.leave(15);
            String waiting = dateline.get(replay).body();
            assertThat(waiting).contains("\"state\":\"running\"");
            disk.leave(5);
            assertRefused(dateline.send("POST", replay + "/cancel", ""));
            Awaitility.await()
                    .during(3, TimeUnit.SECONDS)
                    .atMost(10, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertReads(dateline, recorded));
            assertThat(done(dateline.get(replay).body())).isBetween(done(waiting), done(waiting) + 10);
            disk.free();
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> dateline.get(replay).body().contains("\"state\":\"done\""));
        }
    }

    @Test
    void what_the_files_say_anew_waits_for_a_start_with_room() throws IOException {
        String data = "--dateline.data-dir=" + disk.path().resolve("data");
        String little = "--dateline.min-free-space=10TB";
        try (RealDateline dateline = RealDateline.start(folder, data, little)) {
            assertThat(dateline.output())
                    .contains("What the files say anew waits", "Ready in")
                    .doesNotContain("\tat ");
            assertThat(dateline.get("/actors").statusCode()).isEqualTo(200);
        }
        try (RealDateline dateline = RealDateline.start(folder, data, "--dateline.min-free-space=20MB")) {
            assertThat(dateline.get("/actors/russia").statusCode()).isEqualTo(200);
            // What a projection has not come to waits for room, and says so with all that led to it.
            long head = dateline.get("/log").body().lines().count();
            for (String path : List.of("/developments", "/duplicates")) {
                assertThat(dateline.send("GET", path, "", "Dateline-At-Least", "" + head)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        Files.createDirectory(folder.resolve("events"));
        Files.writeString(folder.resolve("events/a.yml"), "- " + call("one-more"));
        try (RealDateline dateline = RealDateline.start(folder, data, little)) {
            assertThat(dateline.output())
                    .contains("What the files say anew waits", "Ready in")
                    .doesNotContain("\tat ");
            assertThat(dateline.get("/timelines/actors/russia").statusCode()).isEqualTo(200);
        }
    }

    private static String replay(RealDateline dateline) {
        String begun = dateline.send("POST", "/replays", "{\"projection\": \"timelines\"}")
                .body();
        return "/replays/" + Example.JSON.readTree(begun).path("id").asString();
    }

    private static long done(String replay) {
        return Example.JSON.readTree(replay).path("done").asLong();
    }

    /** More than there is room for at first. */
    private List<String> batch(RealDateline dateline) throws IOException {
        Path rows = folder.resolve("rows.ndjson");
        Files.write(
                rows,
                IntStream.range(0, ROWS).mapToObj(DiskFullTests::development).toList());
        return dateline.upload("/developments/batch?importId=much&duplicates=allow", rows, "application/x-ndjson")
                .body()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String development(int number) {
        return call("full-" + number).put("summary", "They spoke. ".repeat(300)).toString();
    }

    private static HttpResponse<String> record(RealDateline dateline, List<String> recorded) {
        String id = "full-" + recorded.size();
        String body = development(recorded.size());
        HttpResponse<String> answer = dateline.send("POST", "/developments", body, "Idempotency-Key", id);
        if (answer.statusCode() == 201) {
            recorded.add(id);
        }
        return answer;
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.body()).contains("/problems/insufficient-storage", "dateline.min-free-space");
    }

    /** Neither in the log nor in the memory of what was answered: the same requests are taken later. */
    private static void assertNothingHalfDone(RealDateline dateline, List<String> recorded) {
        String head = head(dateline);
        assertRefused(record(dateline, recorded));
        assertRefused(retract(dateline, recorded.get(0)));
        assertThat(head(dateline)).isEqualTo(head);
        assertThat(dateline.get("/developments/full-" + recorded.size()).statusCode())
                .isEqualTo(404);
        assertThat(dateline.get("/developments/" + recorded.get(0)).statusCode())
                .isEqualTo(200);
    }

    private static String head(RealDateline dateline) {
        return dateline.get("/log/verification").body().replaceAll(",\"seconds\".*", "");
    }

    private static HttpResponse<String> retract(RealDateline dateline, String id) {
        return dateline.send(
                "POST",
                "/developments/" + id + "/retraction",
                "{\"reason\": \"A hoax\"}",
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                "retract-" + id);
    }

    private static void assertReads(RealDateline dateline, List<String> recorded) {
        String last = recorded.get(recorded.size() - 1);
        HttpResponse<String> one = dateline.get("/developments/" + last);
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(dateline.get("/log?subject=" + last).body()).contains("development.recorded");
        assertThat(dateline.get("/timelines/actors/russia").statusCode()).isEqualTo(200);
    }
}
