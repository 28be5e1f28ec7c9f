package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;

class DecodingAheadTests {

    private final Set<Integer> decoded = ConcurrentHashMap.newKeySet();
    private final Thread handling = Thread.currentThread();

    @Test
    void the_events_of_a_large_batch_are_decoded_by_another_thread_past_one_that_cannot_be() throws Exception {
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(batch(50));

        assertThat(new DecodingAhead("any-a", String.class::equals).handle(work, () -> "handled"))
                .isEqualTo("handled");

        await().untilAsserted(() -> assertThat(decoded).hasSize(49).doesNotContain(7));
    }

    @Test
    void those_that_nobody_handles_are_left_as_they_are() throws Exception {
        List<EventMessage<?>> events = batch(50);
        events.add(new GenericEventMessage<>(1L) {
            @Override
            public Long getPayload() {
                decoded.add(1000);
                return super.getPayload();
            }
        });

        new DecodingAhead("any-a", Long.class::equals).handle(new BatchingUnitOfWork<>(events), () -> "handled");

        await().untilAsserted(() -> assertThat(decoded).containsExactly(1000));
    }

    @Test
    void while_one_batch_is_being_decoded_no_other_waits_for_it() throws Exception {
        DecodingAhead ahead = new DecodingAhead("any-a", String.class::equals);
        CountDownLatch goOn = new CountDownLatch(1);
        List<EventMessage<?>> slow = batch(50);
        slow.set(0, new GenericEventMessage<>("") {
            @Override
            public String getPayload() {
                waitFor(goOn);
                return super.getPayload();
            }
        });
        ahead.handle(new BatchingUnitOfWork<>(slow), () -> "handled");
        List<EventMessage<?>> passedOver = batch(60);
        ahead.handle(new BatchingUnitOfWork<>(passedOver), () -> "handled");
        goOn.countDown();
        await().untilAsserted(() -> assertThat(decoded).contains(49));

        assertThat(decoded).doesNotContain(50, 59);
        await().untilAsserted(() -> {
            ahead.handle(new BatchingUnitOfWork<>(passedOver), () -> "handled");
            assertThat(decoded).contains(50, 59);
        });
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<EventMessage<?>> batch(int size) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            int own = number;
            events.add(new GenericEventMessage<>("") {
                @Override
                public String getPayload() {
                    if (own == 7) {
                        throw new IllegalStateException("Cannot be read");
                    }
                    if (Thread.currentThread() != handling) {
                        decoded.add(own);
                    }
                    return super.getPayload();
                }
            });
        }
        return events;
    }
}
