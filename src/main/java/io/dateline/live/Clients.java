package io.dateline.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All readers of streams and playbacks, and the few threads that write to them. It begins after the web server and stops before it:
 * otherwise the readers' requests, which hardly end by themselves, would hold up a graceful stop.
 */
@Component
class Clients implements SmartLifecycle {

    private static final long FAREWELL_MILLIS = 3000;
    private static final long GLANCE_MILLIS = 20;

    private final StreamSettings settings;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService streamWriters;
    private volatile @Nullable ExecutorService playbackWriters;
    private volatile @Nullable ScheduledThreadPoolExecutor clock;
    private volatile boolean running;

    Clients(StreamSettings settings, MeterRegistry registry) {
        this.settings = settings;
        gauge(registry, "dateline.stream.clients", "Readers of the stream", StreamClient.class);
        gauge(registry, "dateline.playback.clients", "Viewers of playbacks", PlaybackClient.class);
    }

    private void gauge(MeterRegistry registry, String name, String help, Class<? extends SseClient> type) {
        Gauge.builder(
                        name,
                        clients,
                        all -> all.stream().filter(type::isInstance).count())
                .description(help)
                .register(registry);
    }

    /** What is written to readers of the stream does not wait for playbacks, who read more. */
    Executor streamWriters() {
        return streamWriters;
    }

    Executor playbackWriters() {
        return playbackWriters;
    }

    /** Wakes the reader then; one thread does so for all, and leaves the work to the writers. */
    Future<?> wakeIn(long nanos, SseClient client) {
        return clock.schedule(client::wake, nanos, TimeUnit.NANOSECONDS);
    }

    /** @throws StreamsClosed while Dateline starts or stops */
    void check() {
        if (!running) {
            throw new StreamsClosed();
        }
    }

    void add(SseClient client) {
        clients.add(client);
        if (!running) {
            client.cut();
        }
    }

    void remove(SseClient client) {
        clients.remove(client);
    }

    @Override
    public void start() {
        streamWriters = Executors.newFixedThreadPool(settings.threads(), work -> new Thread(work, "stream-writer"));
        playbackWriters =
                Executors.newFixedThreadPool(settings.playbackThreads(), work -> new Thread(work, "playback-writer"));
        clock = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "playback-clock"));
        clock.setRemoveOnCancelPolicy(true);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clients.forEach(client -> client.close("Dateline stops; resume here"));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        while (!clients.isEmpty() && System.nanoTime() < deadline) {
            Feed.pause(GLANCE_MILLIS);
        }
        clients.forEach(SseClient::cut);
        // No interrupt of those who read: it would close H2's file. The clock only wakes.
        clock.shutdownNow();
        streamWriters.shutdown();
        playbackWriters.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
