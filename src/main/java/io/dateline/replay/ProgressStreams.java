package io.dateline.replay;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells whoever listens how far a replay has come, until it is over. A few threads serve all listeners: one is busy with a
 * listener only while it writes to it.
 */
@Component
class ProgressStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    private static final int THREADS = 4;
    private static final long FAREWELL_MILLIS = 2000;
    private static final long EVERY_MILLIS = 250;
    private static final int BEATS_OF_SILENCE = 60;

    private final ReplayTable table;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService writers = Executors.newScheduledThreadPool(THREADS);
    private volatile boolean running;

    ProgressStreams(ReplayTable table) {
        this.table = table;
    }

    /** @throws UnknownReplay where there is nothing to listen to */
    SseEmitter listen(String id) {
        Replay begun = table.find(id).orElseThrow(() -> new UnknownReplay(id));
        Listener listener = new Listener(begun.id());
        listeners.add(listener);
        listener.begin();
        return listener.stream;
    }

    private class Listener {

        // No end by time: the end of the replay is the end.
        private final SseEmitter stream = new SseEmitter(0L);
        private final String id;
        private volatile @Nullable ScheduledFuture<?> beat;
        private @Nullable Replay told;
        private int silent;

        Listener(String id) {
            this.id = id;
        }

        void begin() {
            stream.onCompletion(this::leave);
            stream.onTimeout(this::leave);
            stream.onError(gone -> leave());
            beat = writers.scheduleWithFixedDelay(this::tell, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void tell() {
            try {
                Replay now = table.find(id).orElseThrow();
                if (!Objects.equals(now, told)) {
                    told = now;
                    silent = 0;
                    stream.send(SseEmitter.event().name(now.state().word()).data(now, MediaType.APPLICATION_JSON));
                } else if (++silent >= BEATS_OF_SILENCE) {
                    // Finds out whether anybody is still there, and keeps proxies from hanging up.
                    silent = 0;
                    stream.send(
                            SseEmitter.event().comment("still " + now.state().word()));
                }
                if (!now.isUnfinished()) {
                    stream.complete();
                    leave();
                }
            } catch (DataAccessException away) {
                // An exception would end the beat without a word to who listens; the next one looks again.
                LOG.warn("How far replay {} has come cannot be told now", id, away);
            } catch (IOException | IllegalStateException gone) {
                leave();
            }
        }

        private void close() {
            try {
                stream.send(SseEmitter.event().name("closing").data(Map.of("message", "Dateline stops; ask again")));
            } catch (IOException | IllegalStateException gone) {
                // Then there is nobody to be told.
            }
            stream.complete();
        }

        private void leave() {
            listeners.remove(this);
            ScheduledFuture<?> begun = beat;
            if (begun != null) {
                // Without an interrupt, which would close H2's file in the middle of a read.
                begun.cancel(false);
            }
        }
    }

    int count() {
        return listeners.size();
    }

    @Override
    public void start() {
        writers = Executors.newScheduledThreadPool(THREADS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(listener -> writers.execute(listener::close));
        writers.shutdown();
        try {
            writers.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        // Those to whom writing takes longer.
        listeners.forEach(listener -> listener.stream.complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server does, which waits for requests that are not answered to their end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
