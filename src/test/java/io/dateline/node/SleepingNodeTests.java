package io.dateline.node;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.Repairs;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that gives no sign of life for the claim timeout, and then goes on as if nothing had happened. */
class SleepingNodeTests extends TwoNodes {

    private static Generation active() {
        return of(1, Generations.class).active("timelines");
    }

    private static SortedMap<String, Content> contents() {
        Generations generations = of(1, Generations.class);
        return generations.contents("timelines", active(), generations.position("timelines", active()), seen -> {});
    }

    private static boolean isHeld() {
        return of(1, JdbcClient.class)
                .sql("SELECT held_by = 'node-0' FROM projection_position WHERE processor = ? AND held_by IS NOT NULL")
                .param("timelines-" + active().suffix())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static long entitle(String development, String title) {
        return http.get(1)
                .patch("/developments/" + development, json("{'reason': 'r'}").put("title", title), "If-Match", "*")
                .expect(200)
                .position();
    }

    private static String title(String development, long atLeast) {
        return http.get(1)
                .get("/developments/" + development, "Dateline-At-Least", "" + atLeast)
                .expect(200)
                .json()
                .path("title")
                .asString();
    }

    /** After it both generations are filled. */
    private static void replay() {
        String replay = "/replays/"
                + http.get(0)
                        .post("/replays", json("{'projection': 'timelines'}"))
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        await().atMost(PATIENCE)
                .until(() ->
                        http.get(1).get(replay).json().path("state").asString().equals("done"));
    }

    private static void stay(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void leaves_a_repair_to_the_one_that_has_begun_it_anew() {
        http.get(0).post("/developments", call("repaired")).expect(201);
        title("repaired", entitle("repaired", "As corrected"));
        SortedMap<String, Content> before = contents();
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean slept = new AtomicBoolean();
        CompletableFuture<Boolean>[] other = new CompletableFuture[1];
        assertThatThrownBy(() -> of(0, Repairs.class)
                        .repair(
                                "timelines",
                                active(),
                                "development:repaired",
                                position -> {
                                    if (position > 0 && !slept.getAndSet(true)) {
                                        other[0] = begin(() -> of(1, Repairs.class)
                                                .repair(
                                                        "timelines",
                                                        active(),
                                                        "development:repaired",
                                                        reached -> {
                                                            if (reached > 0) {
                                                                half.countDown();
                                                                stay(end);
                                                            }
                                                        },
                                                        () -> true));
                                        sleepUntil(() -> half.getCount() == 0);
                                    }
                                },
                                () -> true))
                .isInstanceOf(ClaimLost.class)
                .hasMessageContaining("repair:timelines");
        end.countDown();
        assertThat(other[0]).succeedsWithin(PATIENCE).isEqualTo(true);
        assertThat(contents()).isEqualTo(before);
    }

    /** What the other one has written meanwhile would be exchanged for what was there before. */
    @Test
    void exchanges_no_rows_where_the_processor_has_gone_on_elsewhere() {
        long head =
                http.get(0).post("/developments", call("exchanged")).expect(201).position();
        title("exchanged", head);
        AtomicBoolean slept = new AtomicBoolean();
        CompletableFuture<?>[] meanwhile = new CompletableFuture<?>[1];
        assertThatThrownBy(() -> of(0, Repairs.class)
                        .repair(
                                "timelines",
                                active(),
                                "development:exchanged",
                                position -> {
                                    if (position >= head && !slept.getAndSet(true)) {
                                        title("exchanged", entitle("exchanged", "Second"));
                                        meanwhile[0] = correctWhileTheRepairWaits();
                                    }
                                },
                                () -> true))
                .isInstanceOf(ClaimLost.class)
                .hasMessageContaining("timelines-");
        assertThat(meanwhile[0]).succeedsWithin(PATIENCE);
        assertThat(title("exchanged", 0)).isEqualTo("Third");
    }

    /** The repair waits with the processor standing still, and the other node lets that go on. */
    private static CompletableFuture<?> correctWhileTheRepairWaits() {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Boolean> correction =
                begin(() -> of(1, TransactionTemplate.class).execute(status -> {
                    of(1, JdbcClient.class)
                            .sql("SELECT node FROM claim WHERE name = 'repair:timelines' FOR UPDATE")
                            .query(String.class)
                            .single();
                    locked.countDown();
                    return begin(() -> {
                                await().atMost(PATIENCE).until(SleepingNodeTests::isHeld);
                                sleepUntil(() -> !isHeld());
                                title("exchanged", entitle("exchanged", "Third"));
                                return true;
                            })
                            .join();
                }));
        stay(locked);
        return correction;
    }

    @Test
    void lets_readers_read_no_generation_while_the_one_read_so_far_goes_on_elsewhere() {
        replay();
        title(
                "switched",
                http.get(0).post("/developments", call("switched")).expect(201).position());
        Generation read = active();
        Generations slept = of(0, Generations.class);
        CompletableFuture<Boolean> activated = begin(() -> slept.activate("timelines", read.other(), () -> true));
        await().atMost(PATIENCE).until(SleepingNodeTests::isHeld);
        sleepUntil(() -> !isHeld());
        title("switched", entitle("switched", "Meanwhile"));
        // It is stopped where it is found going on without a replay.
        await().atMost(PATIENCE).until(() -> {
            slept.start("timelines", read.other());
            return activated.isDone();
        });
        assertThat(activated)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ClaimLost.class);
        assertThat(active()).isEqualTo(read);
        assertThat(title("switched", 0)).isEqualTo("Meanwhile");
    }

    @Test
    void empties_no_generation_that_another_one_fills() {
        replay();
        Claims claims = of(0, Claims.class);
        assertThat(claims.take("replay:x")).isTrue();
        sleepUntil(() -> of(1, Claims.class).take("replay:x"));
        Generations generations = of(0, Generations.class);
        Generation idle = active().other();
        long rows = generations.rows("timelines", idle);
        assertThatThrownBy(() -> generations.empty("timelines", idle, () -> claims.demand("replay:x")))
                .isInstanceOf(ClaimLost.class);
        assertThat(generations.rows("timelines", idle)).isEqualTo(rows).isPositive();
        assertThat(generations.position("timelines", idle)).isPositive();
        of(1, Claims.class).release("replay:x");
    }
}
