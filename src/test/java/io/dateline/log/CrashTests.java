package io.dateline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import io.dateline.log.CrashLoad.Life;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the process under load at random moments, in some rounds while a replay runs, and looks at what is there when it is back.
 * {@code -Ddateline.crash-rounds=20} makes it more rounds.
 */
class CrashTests {

    private static final int ROUNDS = Integer.getInteger("dateline.crash-rounds", 3);

    @TempDir
    Path folder;

    private final CrashLoad load = new CrashLoad();

    @Test
    void whenever_it_is_killed_no_acknowledged_write_is_lost_none_is_doubled_and_a_fresh_replay_gives_the_same() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        System.out.println("Seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (RealDateline dateline = RealDateline.start(folder)) {
                assertNothingLost(dateline);
                if (random.nextBoolean()) {
                    begin(dateline, "timelines");
                }
                long moment = 200 + random.nextInt(3000);
                CompletableFuture<Void> killed = CompletableFuture.runAsync(
                        dateline::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS));
                load.run(dateline, round, random);
                killed.join();
                System.out.println("Round " + (round + 1) + ": killed after " + moment + " ms, acknowledged so far "
                        + load.acknowledged());
            }
        }
        assertThat(load.acknowledged()).isGreaterThan(10L * ROUNDS);
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertNothingLost(dateline);
            assertSameAfterReplay(dateline);
            assertRepetitionsChangeNothing(dateline);
        }
    }

    private void assertNothingLost(RealDateline dateline) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                dateline.get("/developments?limit=1").headers().firstValue("Dateline-Lag"))
                        .hasValue("0"));
        Map<String, JsonNode> there = new HashMap<>();
        for (JsonNode item : everything(dateline)) {
            assertThat(there.put(item.path("id").asString(), item))
                    .as("once only")
                    .isNull();
        }
        load.lives().forEach((id, life) -> assertThere(id, life, there.get(id)));
        assertThat(dateline.get("/log/verification").body()).startsWith("{\"intact\":true");
        assertThat(dateline.get("/replays/problems").body()).isEqualTo("{\"items\":[]}");
    }

    private static void assertThere(String id, Life life, JsonNode item) {
        if (item == null) {
            assertThat(life).as(id).isEqualTo(new Life(0, true, id));
            return;
        }
        assertThat(item.path("version").asLong())
                .as(id)
                .isBetween(life.acknowledged(), life.acknowledged() + (life.open() ? 1 : 0));
        if (item.path("version").asLong() == life.acknowledged()) {
            assertThat(item.path("title").asString()).as(id).isEqualTo(life.title());
        }
    }

    private void assertSameAfterReplay(RealDateline dateline) {
        List<String> before = answers(dateline);
        // One that a kill cut off goes on by itself.
        await().atMost(Duration.ofSeconds(60)).until(() -> replays(dateline).noneMatch(CrashTests::goesOn));
        begin(dateline, "all");
        await().atMost(Duration.ofSeconds(60)).until(() -> replays(dateline).noneMatch(CrashTests::goesOn));
        assertThat(replays(dateline)).isNotEmpty().allSatisfy(replay -> {
            assertThat(replay.path("state").asString()).as(replay.toString()).isEqualTo("done");
            assertThat(replay.at("/comparison/same").asBoolean())
                    .as(replay.toString())
                    .isTrue();
            assertThat(replay.path("skipped").asLong()).isZero();
        });
        assertThat(answers(dateline)).isEqualTo(before);
    }

    /** As a client does whose answer did not arrive. */
    private void assertRepetitionsChangeNothing(RealDateline dateline) {
        String head = dateline.get("/log/verification").body().replaceAll(",\"seconds\".*", "");
        load.lives().forEach((id, life) -> {
            if (life.acknowledged() > 0) {
                String again = CrashLoad.recording(id).toString();
                assertThat(dateline.send("POST", "/developments", again).statusCode())
                        .as(id)
                        .isEqualTo(201);
            }
        });
        assertThat(dateline.get("/log/verification").body()).startsWith(head);
    }

    private static boolean goesOn(JsonNode replay) {
        return List.of("running", "comparing").contains(replay.path("state").asString());
    }

    private static Stream<JsonNode> replays(RealDateline dateline) {
        return Example.JSON
                .readTree(dateline.get("/replays").body())
                .path("items")
                .valueStream();
    }

    private static void begin(RealDateline dateline, String projection) {
        HttpResponse<String> answer =
                dateline.send("POST", "/replays", "{\"projection\": \"%s\"}".formatted(projection));
        // 409 where an earlier one, cut off by a kill, goes on.
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 409);
    }

    private static List<String> answers(RealDateline dateline) {
        List<String> answers = new ArrayList<>();
        everything(dateline).forEach(item -> answers.add(item.toString()));
        for (String path : List.of(
                "/timelines", "/timelines/actors/russia/counts?by=day", "/actors", "/corrections", "/duplicates")) {
            answers.add(dateline.get(path).body());
        }
        return answers;
    }

    private static List<JsonNode> everything(RealDateline dateline) {
        List<JsonNode> items = new ArrayList<>();
        String path = "/developments?limit=1000&status=reported,corroborated,confirmed,disputed,retracted,merged";
        for (String after = ""; ; ) {
            JsonNode page = Example.JSON.readTree(dateline.get(path + after).body());
            page.path("items").forEach(items::add);
            if (!page.has("next")) {
                return items;
            }
            after = "&after=" + page.path("next").asString();
        }
    }
}
