package io.dateline.platform;

import io.dateline.log.UnknownEvent;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** How Axon reads the log: nothing that it does not know, and not without end. */
class LogEngine extends JdbcEventStorageEngine {

    /**
     * Whoever reads the newest events for all processors holds on to what it has read until the stream ends (AxonFramework#2954). While more
     * is appended than it reads, that is never: a load of 214,000 events filled 500 MB.
     */
    static final int AT_ONCE = 2_000;

    LogEngine(Builder builder) {
        super(builder);
    }

    /** One that may wait for more is asked for again where it ends; the others are read to the end of the log. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        Stream<? extends TrackedEventMessage<?>> events = super.readEvents(after, mayBlock);
        return mayBlock ? events.limit(AT_ONCE) : events;
    }

    /** Axon passes over what an aggregate has no handler for: it would decide without knowing what became of it. */
    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        return super.readEvents(aggregate, first).filter(event -> {
            UnknownEvent.refuse(event);
            return true;
        });
    }
}
