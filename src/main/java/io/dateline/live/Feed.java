package io.dateline.live;

import io.dateline.projection.Generations;
import io.dateline.timeline.TimelineEntries;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the timelines with one thread and wakes the readers. It begins after the web server and stops before it: otherwise the
 * readers' requests, which never end by themselves, would hold up a graceful stop.
 */
@Component
class Feed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;
    private static final long FAREWELL_MILLIS = 3000;

    private final LiveEvents events;
    private final Generations generations;
    private final StreamSettings settings;
    private final Recent recent;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService writers;
    private volatile @Nullable Thread follower;
    private volatile boolean running;

    Feed(LiveEvents events, Generations generations, StreamSettings settings) {
        this.events = events;
        this.generations = generations;
        this.settings = settings;
        this.recent = new Recent(settings.buffer());
    }

    Recent recent() {
        return recent;
    }

    /** Runs what writes to readers. */
    Executor writers() {
        return writers;
    }

    /** The position from which a reader who asks for none is told. */
    long now() {
        return generations.reading(TimelineEntries.PROJECTION).position();
    }

    /** Events that are no longer kept for all. */
    List<LiveEvent> earlier(long after) {
        return events.between(after, recent.newest(), AT_ONCE);
    }

    /** @throws StreamsClosed while Dateline starts or stops */
    void check() {
        if (!running) {
            throw new StreamsClosed();
        }
    }

    void add(StreamClient client) {
        synchronized (clients) {
            clients.add(client);
        }
        if (!running) {
            client.cut();
        }
    }

    void remove(StreamClient client) {
        clients.remove(client);
    }

    private void follow() {
        long beaten = System.nanoTime();
        while (running) {
            try {
                step();
            } catch (RuntimeException broken) {
                // The readers stay where they are, and miss nothing.
                LOG.error("The streams stand still until the log can be read again", broken);
                pause();
            }
            if (System.nanoTime() - beaten >= settings.heartbeat().toNanos()) {
                beaten = System.nanoTime();
                clients.forEach(StreamClient::beat);
            }
        }
    }

    private void step() {
        long position = generations
                .readingBeyond(TimelineEntries.PROJECTION, recent.newest(), STEP)
                .position();
        synchronized (clients) {
            if (clients.isEmpty() && position > recent.newest()) {
                recent.skipTo(position);
            }
        }
        while (position > recent.newest()) {
            List<LiveEvent> next = events.between(recent.newest(), position, AT_ONCE);
            if (next.isEmpty()) {
                // Somebody took events out of the log.
                recent.skipTo(position);
            } else {
                recent.add(next);
            }
            clients.forEach(StreamClient::wake);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        recent.skipTo(now());
        writers = Executors.newFixedThreadPool(settings.threads(), work -> new Thread(work, "stream-writer"));
        follower = new Thread(this::follow, "stream-feed");
        running = true;
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        clients.forEach(client -> client.close("Dateline stops; resume here"));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        while (!clients.isEmpty() && System.nanoTime() < deadline) {
            pause();
        }
        clients.forEach(StreamClient::cut);
        // No interrupt: it would close H2's file.
        writers.shutdown();
        try {
            follower.join(FAREWELL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
