package io.dateline.platform;

import io.dateline.log.Log;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The log from a position on, for one who follows it. What was handed out is not kept. */
class LogStream implements TrackingEventStream {

    /** A batch ends where it has so many, however few events that are: all of it is in memory, decoded, with the rows made of it. */
    private static final long MOST_BYTES = 4_000_000;

    private final NewestEvents newest;
    private final Log log;
    private final long pollNanos;
    private final Queue<TrackedEventMessage<?>> next = new ArrayDeque<>();
    private @Nullable TrackingToken last;
    private long batchBytes;

    LogStream(NewestEvents newest, Log log, Duration poll, @Nullable TrackingToken after) {
        this.newest = newest;
        this.log = log;
        this.pollNanos = poll.toNanos();
        this.last = after;
    }

    /** Where in the log it stands, 0 before the first event. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** What follows in the same batch: nothing where that is large enough. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return batchBytes < MOST_BYTES && isThereMore() ? Optional.ofNullable(next.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        return isThereMore();
    }

    /** Asked before each batch. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        batchBytes = 0;
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!isThereMore()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            log.await(position(last), Math.min(left, pollNanos));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!isThereMore()) {
            log.await(position(last), pollNanos);
        }
        TrackedEventMessage<?> event = next.remove();
        last = event.trackingToken();
        batchBytes += newest.size(event);
        return event;
    }

    private boolean isThereMore() {
        return !next.isEmpty() || next.addAll(newest.after(last));
    }

    @Override
    public void close() {
        next.clear();
    }
}
