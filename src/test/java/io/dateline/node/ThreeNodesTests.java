package io.dateline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import io.dateline.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three nodes, processes of their own, on one PostgreSQL, whatever the other tests run on. */
class ThreeNodesTests {

    private static final int CLAIM_SECONDS = 3;
    private static final Duration LOAD = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private RealDateline start(String name, Integer port) {
        Map<String, String> settings = TestDatabase.postgres(folder);
        if (port != null) {
            settings.computeIfPresent(
                    "spring.datasource.url", (key, url) -> url.replace(":" + TestDatabase.port(), ":" + port));
        }
        settings.put("dateline.node.name", name);
        settings.put("dateline.node.claim-timeout", CLAIM_SECONDS + "s");
        try {
            return RealDateline.start(
                    Files.createDirectories(folder.resolve(name)),
                    256,
                    settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CompletableFuture<RealDateline> begin(String name, Integer port) {
        return CompletableFuture.supplyAsync(() -> start(name, port), task -> new Thread(task, name).start());
    }

    @Test
    void one_is_killed_and_one_cut_off_under_load_and_nothing_is_lost() throws Exception {
        try (Cable cable = new Cable(TestDatabase.port())) {
            // The first to start has claimed everything.
            RealDateline first = start("killed", null);
            List<CompletableFuture<RealDateline>> others = List.of(begin("cut-off", cable.port()), begin("left", null));
            try (RealDateline killed = first;
                    RealDateline cutOff = others.get(0).join();
                    RealDateline left = others.get(1).join()) {
                NodesLoad load = new NodesLoad(List.of(killed, cutOff, left));
                LogReader reader = new LogReader(left);
                Thread.sleep(LOAD.toMillis());

                String replay = Example.JSON
                        .readTree(killed.send("POST", "/replays", "{\"projection\": \"timelines\"}")
                                .body())
                        .path("id")
                        .asString();

                killed.kill();
                cable.cut();
                long from = System.nanoTime();
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                left.send("POST", "/developments", NodesLoad.call("taken-over-" + System.nanoTime()))
                                                .statusCode()
                                        == 201);
                System.out.printf(
                        "Taken over after %.1f s, with a claim timeout of %d s%n",
                        (System.nanoTime() - from) / 1e9, CLAIM_SECONDS);
                Thread.sleep(LOAD.toMillis());
                load.stop();
                cable.mend();

                await().atMost(Duration.ofSeconds(60))
                        .until(() -> left.get("/replays/" + replay).body().contains("\"state\":\"done\""));
                check(load, reader, List.of(cutOff, left));
                rolling(cutOff, left);
            }
        }
    }

    private static void check(NodesLoad load, LogReader reader, List<RealDateline> nodes) {
        List<JsonNode> log = reader.stop();
        assertThat(log.stream().map(event -> event.path("position").asLong()))
                .as("what a reader met who followed all the time")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        Set<String> subjects = new TreeSet<>();
        log.forEach(event -> subjects.add(event.path("subject").asString()));
        assertThat(load.acknowledged()).hasSizeGreaterThan(10);
        assertThat(subjects).containsAll(load.acknowledged());
        List<String> timelines = new ArrayList<>();
        for (RealDateline node : nodes) {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> node.send("GET", "/developments", "", "Dateline-At-Least", "" + log.size())
                                    .statusCode()
                            == 200);
            timelines.add(node.get("/timelines/themes/aleppo?limit=1000").body());
            assertThat(Example.JSON
                            .readTree(node.get("/log/verification").body())
                            .path("intact")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(timelines.get(0)).isEqualTo(timelines.get(1));
        int sources = Example.JSON
                .readTree(nodes.get(0).get("/developments/contested").body())
                .path("sources")
                .size();
        assertThat(sources).isBetween(1 + load.cited(), 1 + load.cited() + load.unanswered());
    }

    /** As a proxy would have it: a node that is about to stop gets no more readers, and gets them again once it is ready. */
    private void rolling(RealDateline second, RealDateline third) {
        try (RealDateline first = start("killed", null)) {
            List<RealDateline> rotation = new CopyOnWriteArrayList<>(List.of(first, second, third));
            List<Integer> statuses = new CopyOnWriteArrayList<>();
            AtomicInteger next = new AtomicInteger();
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
                while (!rotation.isEmpty()) {
                    List<RealDateline> now = List.copyOf(rotation);
                    RealDateline node = now.get(next.getAndIncrement() % now.size());
                    statuses.add(node.get("/timelines/actors/russia?limit=5").statusCode());
                }
            });
            List<RealDateline> fresh = new ArrayList<>();
            for (RealDateline node : List.of(second, third)) {
                rotation.remove(node);
                node.close();
                fresh.add(start("fresh-" + fresh.size(), null));
                rotation.add(fresh.get(fresh.size() - 1));
            }
            assertThat(first.send("POST", "/developments", NodesLoad.call("after-all"))
                            .statusCode())
                    .isIn(201, 202);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> fresh.stream()
                            .allMatch(
                                    node -> node.get("/developments/after-all").statusCode() == 200));
            rotation.clear();
            reading.join();
            fresh.forEach(RealDateline::close);
            assertThat(statuses).isNotEmpty().allMatch(status -> status == 200);
        }
    }
}
