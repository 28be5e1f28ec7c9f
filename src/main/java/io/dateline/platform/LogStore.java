package io.dateline.platform;

import io.dateline.log.Log;
import java.time.Duration;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store with streams of our own: Axon's keep the newest events by their number, however large they are. */
class LogStore extends EmbeddedEventStore {

    private final NewestEvents newest;
    private final Log log;
    private final Duration poll;

    /** @param poll how soon what other nodes have recorded is seen */
    LogStore(Builder builder, LogEngine engine, Log log, Duration poll) {
        super(builder.storageEngine(engine));
        this.newest = new NewestEvents(engine);
        this.log = log;
        this.poll = poll;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new LogStream(newest, log, poll, after);
    }
}
