package io.dateline.log;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import io.dateline.projection.Generations;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody is shown what a power cut could still take back. */
@Import(HeldBack.class)
@Timeout(120)
class NotDurableTests extends HttpTest {

    @Autowired
    private HeldBack disk;

    @Autowired
    private Generations generations;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void release() {
        disk.release();
        threads.shutdown();
    }

    @Test
    void what_is_committed_and_not_durable_yet_is_shown_to_nobody() {
        long before = record(call("durable"));
        try (Sse stream = http.stream("/stream?after=" + before)) {
            CompletableFuture<Event> told = CompletableFuture.supplyAsync(stream::next, threads);
            disk.hold();
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> http.post("/developments", call("not-durable")), threads);
            await().atMost(Duration.ofSeconds(30)).until(() -> head() == before + 1);
            // In that time everybody who follows the log has looked at it more than once.
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(30))
                    .failFast("shown too early", () -> told.isDone() || answer.isDone())
                    .until(() -> isShownNowhere(before));

            disk.release();
            assertThat(answer.join().position()).isEqualTo(before + 1);
            assertThat(told.join().id()).isEqualTo(before + 1);
            http.get("/developments/not-durable", "Dateline-At-Least", "" + (before + 1))
                    .expect(200);
            assertThat(http.get("/log?after=" + before).text().lines()).hasSize(1);
        }
    }

    private boolean isShownNowhere(long before) {
        http.get("/developments/not-durable").expect(404);
        Answer log = http.get("/log?after=" + before).expect(200);
        assertThat(log.text()).isEmpty();
        assertThat(log.position()).isEqualTo(before);
        for (String projection : generations.names()) {
            assertThat(generations.position(projection, generations.active(projection)))
                    .as(projection)
                    .isLessThanOrEqualTo(before);
        }
        return true;
    }
}
