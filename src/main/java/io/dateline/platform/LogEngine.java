package io.dateline.platform;

import io.dateline.log.Log;
import io.dateline.log.UnknownEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** How Axon reads the log: nothing that it does not know, and nothing that is not durable yet, on which nobody may build. */
class LogEngine extends JdbcEventStorageEngine {

    /** An event has a megabyte at most: so many can be in memory for each who reads. More are hardly read any faster. */
    static final int AT_ONCE = 25;

    private final Log log;

    LogEngine(Builder builder, Log log) {
        super(builder.batchSize(AT_ONCE));
        this.log = log;
    }

    /** The next of them, {@link #AT_ONCE} at most, where it may wait for more: then it is asked again. Otherwise all there are. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken after, boolean mayBlock) {
        return mayBlock ? fetchTrackedEvents(after, AT_ONCE).stream() : super.readEventData(after, false);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int atMost) {
        // Axon counts from -1 where there is no last one.
        long durable = log.head() - (last == null ? -1 : LogStream.position(last));
        return durable <= 0 ? List.of() : super.fetchTrackedEvents(last, (int) Math.min(atMost, durable));
    }

    /** None is ever taken, and Axon would ask for one with each command. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
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
