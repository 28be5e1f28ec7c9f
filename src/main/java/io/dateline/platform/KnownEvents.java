package io.dateline.platform;

import io.dateline.log.UnknownEvent;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Axon passes over what an aggregate has no handler for: it would decide without knowing what became of it. */
class KnownEvents extends JdbcEventStorageEngine {

    KnownEvents(Builder builder) {
        super(builder);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        return super.readEvents(aggregate, first).filter(event -> {
            UnknownEvent.refuse(event);
            return true;
        });
    }
}
