package io.dateline.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the log in order, outside of any processor. */
@Component
class Events {

    private final EventStore store;
    private final ProjectionSettings settings;

    Events(EventStore store, ProjectionSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Where in the log it stands. */
    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** Hands on every event after a position up to and with another, in batches; payloads are read only when they are asked for. */
    void read(long after, long upTo, Consumer<List<TrackedEventMessage<?>>> reader) {
        long position = after;
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.openStream(after == 0 ? null : GapAwareTrackingToken.newInstance(after, Set.of()))) {
            while (position < upTo) {
                List<TrackedEventMessage<?>> batch = new ArrayList<>();
                stream.hasNextAvailable(0, TimeUnit.SECONDS);
                do {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    position = position(event);
                    batch.add(event);
                } while (position < upTo
                        && batch.size() < settings.batchSize()
                        && stream.peek().isPresent());
                reader.accept(batch);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the log", interrupted);
        }
    }
}
