package io.dateline.platform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The newest of the events that were read, so that those who follow the log side by side decode each but once. Bounded by their bytes,
 * of which an event has some five times as many once it is decoded.
 */
class NewestEvents {

    /** Some 1,400 of the usual size. */
    private static final long MOST_BYTES = 2_000_000;

    private final LogEngine engine;
    private final Serializer serializer;
    private final TreeMap<Long, TrackedEventMessage<?>> kept = new TreeMap<>();
    private long bytes;

    NewestEvents(LogEngine engine) {
        this.engine = engine;
        this.serializer = engine.getEventSerializer();
    }

    /** Some of the events that follow, in order; none where there are none yet. */
    List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        List<TrackedEventMessage<?>> next = kept(LogStream.position(token));
        if (next.isEmpty()) {
            engine.readEvents(token, true).forEach(event -> next.add(keep(event)));
        }
        return next;
    }

    /** How many bytes the event has in the log. */
    long size(TrackedEventMessage<?> event) {
        return event.serializePayload(serializer, byte[].class).getData().length;
    }

    private synchronized List<TrackedEventMessage<?>> kept(long position) {
        List<TrackedEventMessage<?>> next = new ArrayList<>();
        if (kept.containsKey(position + 1)) {
            Iterator<TrackedEventMessage<?>> following =
                    kept.tailMap(position, false).values().iterator();
            while (following.hasNext() && next.size() < LogEngine.AT_ONCE) {
                next.add(following.next());
            }
        }
        return next;
    }

    /** The one that is kept already, where it is. Those of somebody who is far behind are not kept. */
    private synchronized TrackedEventMessage<?> keep(TrackedEventMessage<?> event) {
        long position = LogStream.position(event.trackingToken());
        if (!kept.isEmpty() && position <= kept.lastKey()) {
            return kept.getOrDefault(position, event);
        }
        if (!kept.containsKey(position - 1)) {
            kept.clear();
            bytes = 0;
        }
        kept.put(position, event);
        bytes += size(event);
        while (bytes > MOST_BYTES) {
            bytes -= size(kept.pollFirstEntry().getValue());
        }
        return event;
    }
}
