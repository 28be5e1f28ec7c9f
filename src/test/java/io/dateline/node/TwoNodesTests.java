package io.dateline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.Http;
import io.dateline.Sse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one may do at a time holds for both. */
class TwoNodesTests extends TwoNodes {

    private static final int WRITERS = 3;
    private static final int EACH = 30;

    private static List<Integer> statuses(Function<Http, Answer> request) {
        return both(number -> request.apply(http.get(number)).status()).stream()
                .sorted()
                .toList();
    }

    @Test
    void both_start_on_an_empty_database_and_the_files_are_loaded_once() {
        List<JsonNode> versions = both(number -> http.get(number)
                .get("/developments/carter-shoigu-call-2015-09-18/versions")
                .expect(200)
                .json());
        assertThat(versions.get(0)).isEqualTo(versions.get(1));
        assertThat(versions.get(0).path("items")).hasSize(1);
    }

    @Test
    void what_one_records_the_other_shows_and_tells() {
        try (Sse stream = http.get(1).stream("/stream")) {
            long position = http.get(0)
                    .post("/developments", Example.call("on-one"))
                    .expect(201)
                    .position();
            assertThat(http.get(1)
                            .get("/developments/on-one", "Dateline-At-Least", "" + position)
                            .expect(200)
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
            Sse.Event told = stream.next();
            while (told.id() < position) {
                told = stream.next();
            }
            assertThat(told.json().toString()).contains("on-one");
        }
    }

    @Test
    void whoever_follows_the_log_skips_nothing_while_both_write() {
        long before = head();
        List<CompletableFuture<List<Long>>> readers = http.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> follow(node, before, 2 * WRITERS * EACH)))
                .toList();
        both(number -> {
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> write(http.get(number), "n" + number + "w" + writer + "-"),
                            task -> new Thread(task, "writer").start()))
                    .toList();
            return writers.stream().map(CompletableFuture::join).toList();
        });
        List<Long> all = LongStream.rangeClosed(before + 1, before + 2 * WRITERS * EACH)
                .boxed()
                .toList();
        readers.forEach(reader -> assertThat(reader.join()).isEqualTo(all));
        assertThat(http.get(0).get("/log/verification").json().path("intact").asBoolean())
                .isTrue();
    }

    private static void write(Http node, String name) {
        for (int number = 0; number < EACH; number++) {
            node.post("/developments", Example.call(name + number), "Prefer", "respond-async")
                    .expect(202);
        }
    }

    /** The positions as a reader meets them who remembers nothing but the last one. */
    private static List<Long> follow(Http node, long after, int count) {
        List<Long> met = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (met.size() < count && System.nanoTime() < end) {
            long last = met.isEmpty() ? after : met.get(met.size() - 1);
            node.get("/log?after=" + last)
                    .expect(200)
                    .text()
                    .lines()
                    .forEach(line -> met.add(Long.valueOf(
                            Example.JSON.readTree(line).path("position").asString())));
        }
        return met;
    }

    private static long head() {
        return http.get(0).get("/developments").position();
    }

    @Test
    void of_two_who_tell_of_the_same_at_once_one_is_recorded() {
        for (int round = 0; round < 8; round++) {
            ObjectNode call = Example.call("x");
            call.remove("id");
            call.put("date", LocalDate.of(1990, 1, 1).plusMonths(round).toString());
            assertThat(statuses(node -> node.post("/developments?duplicates=reject", call)))
                    .containsExactly(201, 409);
        }
    }

    @Test
    void a_key_means_one_development_on_all_nodes() {
        ObjectNode call = Example.call("x");
        call.remove("id");
        List<Answer> answers = both(number -> http.get(number)
                .post("/developments?duplicates=allow", call, "Idempotency-Key", "key-of-two")
                .expect(201));
        assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    }

    @Test
    void of_two_corrections_of_one_version_one_is_too_late() {
        http.get(0).post("/developments", Example.call("corrected-twice")).expect(201);
        assertThat(statuses(node -> node.patch(
                        "/developments/corrected-twice",
                        Example.json("{'reason': 'r', 'title': 'Another'}"),
                        "If-Match",
                        "\"1\"")))
                .containsExactly(200, 412);
    }

    @Test
    void a_name_is_given_once() {
        for (int round = 0; round < 5; round++) {
            String actor = "{'id': '%s', 'name': 'Twin " + round + "', 'type': 'organisation'}";
            List<Answer> answers = both(number -> http.get(number)
                    .post("/actors", Example.json(actor.formatted("twin-" + System.nanoTime() + "-" + number))));
            assertThat(answers.stream().map(Answer::status).sorted()).containsExactly(201, 409);
        }
    }

    @Test
    void a_replay_begun_on_one_is_led_from_any() {
        String replay = "/replays/"
                + http.get(0)
                        .post("/replays", Example.json("{'projection': 'timelines'}"))
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        http.get(1)
                .post("/replays", Example.json("{'projection': 'timelines'}"))
                .expectProblem(409, "replay-running");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        http.get(1).get(replay).json().path("state").asString().equals("done"));
        http.get(1).post(replay + "/rollback", "{}").expect(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.stream()
                        .allMatch(node -> node.get("/replays")
                                .json()
                                .path("items")
                                .valueStream()
                                .allMatch(one -> one.path("state").asString().equals("done"))));
        long position = http.get(0)
                .post("/developments", Example.call("after-replay"))
                .expect(201)
                .position();
        both(number -> http.get(number)
                .get("/developments/after-replay", "Dateline-At-Least", "" + position)
                .expect(200));
    }
}
