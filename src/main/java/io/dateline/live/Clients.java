package io.dateline.live;

import io.dateline.stream.SseClient;
import io.dateline.stream.SseClients;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All readers of streams and playbacks, and the few threads that write to them. */
@Component
class Clients extends SseClients<SseClient> {

    private final StreamSettings settings;
    private volatile @Nullable ExecutorService streamWriters;
    private volatile @Nullable ExecutorService playbackWriters;
    private volatile @Nullable ScheduledThreadPoolExecutor clock;

    Clients(StreamSettings settings, MeterRegistry registry) {
        super("Dateline stops; resume here");
        this.settings = settings;
        gauge(registry, "dateline.stream.clients", "Readers of the stream", StreamClient.class);
        gauge(registry, "dateline.playback.clients", "Viewers of playbacks", PlaybackClient.class);
    }

    private void gauge(MeterRegistry registry, String name, String help, Class<? extends SseClient> type) {
        Gauge.builder(
                        name,
                        // The registry holds it weakly: a view made for it alone would soon be gone.
                        this,
                        clients ->
                                clients.all().stream().filter(type::isInstance).count())
                .description(help)
                .register(registry);
    }

    /**
     * @return null where only the headers are wanted
     * @throws TooManyViewers where there is no room for one more
     */
    @Nullable
    SseClient admit(HttpServletRequest request, HttpServletResponse response, Making<SseClient> making)
            throws IOException {
        return admit(settings.viewers(), TooManyViewers::new, request, response, making);
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

    @Override
    protected void open() {
        streamWriters = Executors.newFixedThreadPool(settings.threads(), work -> new Thread(work, "stream-writer"));
        playbackWriters =
                Executors.newFixedThreadPool(settings.playbackThreads(), work -> new Thread(work, "playback-writer"));
        clock = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "playback-clock"));
        clock.setRemoveOnCancelPolicy(true);
    }

    /** No interrupt of those who read: it would close H2's file. The clock only wakes. */
    @Override
    protected void shut() {
        clock.shutdownNow();
        streamWriters.shutdown();
        playbackWriters.shutdown();
    }
}
