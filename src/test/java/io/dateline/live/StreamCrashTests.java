package io.dateline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Readers who come back after each end of the process, by force and under load, hear of everything once. */
@Timeout(240)
class StreamCrashTests {

    private static final int KILLS = 3;
    private static final int READERS = 50;
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    private final AtomicReference<RealDateline> dateline = new AtomicReference<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Long> answers = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        if (dateline.get() != null) {
            dateline.get().kill();
        }
    }

    @Test
    void whenever_it_is_killed_every_reader_hears_of_every_event_once_and_in_the_order_of_the_log() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("Seed " + seed);
        Random random = new Random(seed);
        dateline.set(RealDateline.start(folder));
        List<CompletableFuture<StreamReader>> readers =
                random.longs(READERS).mapToObj(this::reader).toList();
        for (int round = 0; round < KILLS; round++) {
            if (round == 1) {
                replayTimelines();
            }
            loadAndKill(round, random);
            dateline.set(RealDateline.start(folder));
        }
        String last = Example.call(StreamReader.LAST).toString();
        assertThat(dateline.get().send("POST", "/developments", last).statusCode())
                .isIn(201, 202);
        List<String> log = log();
        for (CompletableFuture<StreamReader> reader : readers) {
            StreamReader heard = reader.get(60, TimeUnit.SECONDS);
            assertThat(heard.seen()).isEqualTo(log);
            assertThat(heard.breaks()).isGreaterThanOrEqualTo(KILLS);
        }
        System.out.println(log.size() + " events, answers " + answers);
        assertThat(log).hasSizeGreaterThan(20 * KILLS);
        assertThat(answers.get(202)).isGreaterThan(10);
        assertThat(answers.get(409)).as("of those who came second").isPositive();
    }

    private CompletableFuture<StreamReader> reader(long seed) {
        return CompletableFuture.supplyAsync(new StreamReader(dateline::get, seed)::read, threads);
    }

    private void replayTimelines() {
        assertThat(dateline.get()
                        .send("POST", "/replays", "{\"projection\": \"timelines\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private void loadAndKill(int round, Random random) {
        RealDateline victim = dateline.get();
        long enough = answered() + 50 + random.nextInt(200);
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> write(victim, round, writer), threads))
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> answered() >= enough);
        victim.kill();
        writers.forEach(CompletableFuture::join);
    }

    private long answered() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Until it is killed. Two writers each tell of the same, otherwise, so that one of them is refused. */
    private void write(RealDateline victim, int round, int writer) {
        try {
            for (int number = 0; ; number++) {
                String id = "live-" + round + "-" + writer / 2 + "-" + number;
                // Each of another day, so that none is taken for another.
                LocalDate day = LocalDate.of(2015, 9, 18).minusDays(2L * number + 1000L * (writer / 2));
                post(
                        victim,
                        "",
                        Example.call(id)
                                .put("date", day.toString())
                                .put("summary", "As writer " + writer + " has it."));
                post(victim, "/" + id + "/sources", Example.source("Times " + writer, "2015-09-20"));
                if (number % 3 == 0) {
                    post(victim, "/" + id + "/retraction", Example.json("{'reason': 'r'}"));
                }
            }
        } catch (UncheckedIOException killed) {
            // That is the end of it.
        }
    }

    private void post(RealDateline victim, String path, JsonNode body) {
        int status = victim.send(
                        "POST", "/developments" + path, body.toString(), "If-Match", "*", "Prefer", "respond-async")
                .statusCode();
        answers.merge(status, 1L, Long::sum);
    }

    /** What the stream must have told: everything that happened to developments. */
    private List<String> log() {
        List<JsonNode> events = dateline.get()
                .get("/log")
                .body()
                .lines()
                .map(line -> (JsonNode) Example.JSON.readTree(line))
                .toList();
        Stream<Long> positions =
                events.stream().map(event -> event.path("position").asLong());
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        return events.stream()
                .filter(event -> event.path("type").asString().startsWith("development."))
                .map(event -> StreamReader.told(
                        event.path("position").asLong(),
                        event.path("type").asString().substring("development.".length()),
                        event.path("subject").asString()))
                .toList();
    }
}
