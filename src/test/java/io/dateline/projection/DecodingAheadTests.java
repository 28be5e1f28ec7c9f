package io.dateline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

        assertThat(new DecodingAhead("any-a").handle(work, () -> "handled")).isEqualTo("handled");

        await().untilAsserted(() -> assertThat(decoded).hasSize(49).doesNotContain(7));
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
