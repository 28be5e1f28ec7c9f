package io.dateline.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says again and again how long something has taken that does not tell how far it is, as a statement of the database does not. */
final class StillAtIt implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "still-at-it"));

    StillAtIt(Duration every, Consumer<Duration> say) {
        long begun = System.nanoTime();
        clock.scheduleAtFixedRate(
                () -> say.accept(Duration.ofNanos(System.nanoTime() - begun)),
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
