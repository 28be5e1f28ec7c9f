package io.dateline.live;

import io.dateline.projection.BeingBuilt;
import io.dateline.projection.NotThereYet;
import io.dateline.projection.Readings;
import io.dateline.stream.StreamsClosed;
import io.dateline.timeline.TimelineEntries;
import io.dateline.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the timelines with one thread and wakes the readers. */
@Component
class Feed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration STEP = Duration.ofMillis(500);
    private static final long GRACE_MILLIS = 3000;

    private final LiveEvents events;
    private final Readings readings;
    private final StreamSettings settings;
    private final Recent recent;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final Vocabulary vocabulary;
    private volatile @Nullable Thread follower;
    private volatile boolean begun;
    private volatile boolean running;

    Feed(LiveEvents events, Readings readings, StreamSettings settings, Vocabulary vocabulary) {
        this.events = events;
        this.readings = readings;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.recent = new Recent(settings.buffer());
    }

    Recent recent() {
        return recent;
    }

    /** The position from which a reader who asks for none is told. */
    long now() {
        return readings.reading(TimelineEntries.PROJECTION).position();
    }

    /** Events that are no longer kept for all. */
    List<LiveEvent> earlier(long after) {
        return events.between(after, recent.newest());
    }

    /** @throws StreamsClosed until the timelines can be read */
    void check() {
        if (!begun) {
            throw new StreamsClosed();
        }
    }

    void add(StreamClient client) {
        synchronized (clients) {
            clients.add(client);
        }
    }

    void remove(StreamClient client) {
        clients.remove(client);
    }

    /** Timelines that are being built anew must not hold up the start. */
    private void begin() {
        try {
            recent.skipTo(now());
            begun = true;
        } catch (BeingBuilt notYet) {
            // Asked again soon.
        }
    }

    private void follow() {
        long beaten = System.nanoTime();
        while (running) {
            try {
                if (begun) {
                    step();
                } else {
                    pause(STEP.toMillis());
                    begin();
                }
            } catch (NotThereYet filling) {
                // How far that is, the filling tells itself.
                LOG.debug("The streams stand still meanwhile: {}", filling.getMessage());
                pause(STEP.toMillis());
            } catch (RuntimeException broken) {
                // The readers stay where they are, and miss nothing.
                LOG.error("The streams stand still until the log can be read again", broken);
                pause(STEP.toMillis());
            }
            if (System.nanoTime() - beaten >= settings.heartbeat().toNanos()) {
                beaten = System.nanoTime();
                clients.forEach(StreamClient::beat);
            }
        }
    }

    private void step() {
        long position = readings.readingBeyond(TimelineEntries.PROJECTION, recent.newest(), STEP)
                .position();
        if (position > recent.newest()) {
            // Before anybody is told of what came after a merger.
            vocabulary.lookAgain(position);
        }
        synchronized (clients) {
            if (clients.isEmpty() && position > recent.newest()) {
                recent.skipTo(position);
            }
        }
        while (position > recent.newest()) {
            List<LiveEvent> next = events.between(recent.newest(), position);
            if (next.isEmpty()) {
                // Somebody took events out of the log.
                recent.skipTo(position);
            } else {
                recent.add(next);
            }
            clients.forEach(StreamClient::wake);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        begin();
        follower = new Thread(this::follow, "stream-feed");
        running = true;
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            follower.join(GRACE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
