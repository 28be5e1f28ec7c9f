package io.dateline.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    DecodingAhead(String processor) {
        this.key = processor + "-decoding";
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        if (work instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch
                && batch.getMessages().size() >= MANY) {
            batch.getOrComputeResource(key, first -> CompletableFuture.runAsync(() -> decode(batch.getMessages())));
        }
        return chain.proceed();
    }

    private static void decode(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            try {
                event.getPayload();
                event.getMetaData();
            } catch (RuntimeException unreadable) {
                // The one who handles it meets the same failure, and knows what to do about it.
            }
        }
    }
}
