package io.dateline.timeline;

import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Many who ask at once for what takes a look over a whole timeline. */
@Timeout(60)
class LongReadTests extends HttpTest {

    private static final String PATH = "/timelines/themes/long-read";
    private static final String[] LONG_AGO = {"Accept-Datetime", "Thu, 01 Jan 1970 00:00:00 GMT"};

    @Autowired
    private LongReads reads;

    @Test
    void while_as_many_as_may_look_over_timelines_others_are_told_to_come_back_and_pages_are_answered()
            throws Exception {
        theme("long-read");
        record(strike("long-read", "2015-09-01", "long-read"));
        ExecutorService readers = Executors.newFixedThreadPool(LongReads.AT_ONCE);
        CountDownLatch begun = new CountDownLatch(LongReads.AT_ONCE);
        CountDownLatch over = new CountDownLatch(1);
        try {
            for (int reader = 0; reader < LongReads.AT_ONCE; reader++) {
                readers.execute(() -> reads.read(() -> await(begun, over)));
            }
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            List<CompletableFuture<Answer>> refused = List.of(
                    CompletableFuture.supplyAsync(() -> http.get(PATH + "/timemap")),
                    CompletableFuture.supplyAsync(() -> http.get(PATH, LONG_AGO)));
            assertThat(http.get(PATH).expect(200).ids()).containsExactly("long-read");
            http.get("/developments/long-read/timemap").expect(200);
            http.get("/developments/long-read", LONG_AGO).expect(302);
            for (CompletableFuture<Answer> one : refused) {
                assertThat(one.get().expectProblem(503, "too-many-long-reads").header("Retry-After"))
                        .isEqualTo("1");
            }
            CompletableFuture<Answer> patient = CompletableFuture.supplyAsync(() -> http.get(PATH + "/timemap"));
            over.countDown();
            patient.get().expect(200);
        } finally {
            over.countDown();
            readers.shutdown();
        }
    }

    private static boolean await(CountDownLatch begun, CountDownLatch over) {
        begun.countDown();
        try {
            return over.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void a_crowd_that_asks_for_earlier_states_is_answered_one_after_the_other() throws Exception {
        theme("long-crowd");
        record(strike("long-crowd", "2015-09-01", "long-crowd"));
        List<CompletableFuture<Answer>> crowd = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(30);
        for (int reader = 0; reader < 30; reader++) {
            crowd.add(CompletableFuture.supplyAsync(() -> http.get("/timelines/themes/long-crowd/timemap"), readers));
        }
        for (CompletableFuture<Answer> one : crowd) {
            one.get().expect(200);
        }
        readers.shutdown();
    }

    @Test
    void a_read_that_fails_makes_room_for_others() {
        theme("long-fault");
        for (int times = 0; times <= LongReads.AT_ONCE; times++) {
            try {
                reads.read(() -> {
                    throw new IllegalStateException("A fault");
                });
            } catch (IllegalStateException fault) {
                assertThat(fault).hasMessage("A fault");
            }
        }
        http.get("/timelines/themes/long-fault/timemap").expect(200);
    }
}
