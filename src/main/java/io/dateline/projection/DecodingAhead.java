package io.dateline.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Decodes the later events of a batch while the first are handled: the thread that writes the rows is what a replay waits for. */
final class DecodingAhead implements MessageHandlerInterceptor<EventMessage<?>> {

    /** Fewer are decoded before another thread has begun. */
    private static final int MANY = 20;

    private final String key;
    private final Predicate<Class<?>> wanted;
    private volatile CompletableFuture<?> latest = CompletableFuture.completedFuture(null);

    /** @param wanted whether the processor handles events of that type at all */
    DecodingAhead(String processor, Predicate<Class<?>> wanted) {
        this.key = processor + "-decoding";
        this.wanted = wanted;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        if (work instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch
                && batch.getMessages().size() >= MANY) {
            batch.getOrComputeResource(key, first -> begin(batch.getMessages()));
        }
        return chain.proceed();
    }

    /** Where the handler is faster, batches would wait here in memory, more and more of them. */
    private CompletableFuture<?> begin(List<? extends EventMessage<?>> events) {
        if (latest.isDone()) {
            latest = CompletableFuture.runAsync(() -> decode(events));
        }
        return latest;
    }

    private void decode(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            try {
                if (wanted.test(event.getPayloadType())) {
                    event.getPayload();
                    event.getMetaData();
                }
            } catch (RuntimeException unreadable) {
                // The one who handles it meets the same failure, and knows what to do about it.
            }
        }
    }
}
