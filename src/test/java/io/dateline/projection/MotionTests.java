package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class MotionTests extends HttpTest {

    @Autowired
    private Motion motion;

    @Autowired
    private Generations generations;

    @Autowired
    @Projected
    private TransactionOperations transactions;

    private String processor(String projection) {
        return generations.processorOf(projection, generations.active(projection));
    }

    @Test
    void one_that_is_kept_still_for_long_holds_up_no_other_and_is_started_by_nobody() throws InterruptedException {
        String kept = processor("vocabulary");
        String other = processor("timelines");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(() -> motion.still(kept, () -> {
            begun.countDown();
            return await(end);
        }));
        begun.await();
        try {
            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
                motion.start(other);
                motion.follow(List.of(kept, other));
                motion.still(other, () -> true);
            });
            assertThat(others).succeedsWithin(Duration.ofSeconds(20));
            assertThat(motion.isIdle(kept)).isTrue();
            assertThat(motion.isIdle(other)).isFalse();
        } finally {
            end.countDown();
        }
        assertThat(work).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
        assertThat(motion.isIdle(kept)).isFalse();
    }

    @Test
    void one_that_is_told_to_end_while_it_waits_for_the_database_is_waited_for() throws InterruptedException {
        String processor = processor("vocabulary");
        motion.stop(processor);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            projections
                    .sql("SELECT segment FROM token_entry WHERE processor_name = ? FOR UPDATE")
                    .param(processor)
                    .query(Integer.class)
                    .list();
            begun.countDown();
            await(end);
        }));
        begun.await();
        try {
            motion.start(processor);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
                Thread.currentThread().interrupt();
                motion.stop(processor);
            });
            Thread.sleep(1500);
            end.countDown();
            assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
            assertThat(motion.isIdle(processor)).isTrue();
        } finally {
            end.countDown();
            holder.join();
            motion.start(processor);
        }
    }

    private static boolean await(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
