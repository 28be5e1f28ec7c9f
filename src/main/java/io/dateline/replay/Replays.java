package io.dateline.replay;

import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.log.Log;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs replays, one for each projection at a time, and takes up at start those that a stop or a crash cut off. */
@Component
class Replays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Generations generations;
    private final ReplayTable table;
    private final Log log;
    private final Object stopping = new Object();
    private volatile ExecutorService workers = Executors.newCachedThreadPool();
    private volatile boolean running;

    Replays(Generations generations, ReplayTable table, Log log) {
        this.generations = generations;
        this.table = table;
        this.log = log;
    }

    /**
     * Empties the idle generation and begins to fill it.
     *
     * @throws ReplayRunning where the projection is being replayed already
     */
    synchronized Replay begin(String projection, String author) {
        Generation idle = generations.active(projection).other();
        table.running(projection).ifPresent(other -> {
            throw new ReplayRunning(other);
        });
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        table.begin(id, projection, idle, log.head(), author);
        Replay replay = table.find(id).orElseThrow();
        workers.execute(() -> run(replay, true));
        return replay;
    }

    private void run(Replay replay, boolean fromTheStart) {
        try {
            if (fromTheStart) {
                generations.refill(replay.projection());
            }
            if (follow(replay)) {
                generations.activate(replay.projection(), replay.generation());
                table.end(replay.id(), Replay.State.DONE, null);
                LOG.info("Replay of {} done: generation {} is read now", replay.projection(), replay.generation());
            }
        } catch (RuntimeException broken) {
            fail(replay, broken);
        }
    }

    /** Waits until the generation has caught up with the log; false where it cannot, or Dateline stops. */
    private boolean follow(Replay replay) {
        long told = System.nanoTime();
        while (running) {
            long done = generations.position(replay.projection(), replay.generation());
            long total = log.head();
            table.progress(replay.id(), done, total);
            if (done >= total) {
                return true;
            }
            Throwable error = generations.error(replay.projection(), replay.generation());
            if (error != null) {
                fail(replay, error);
                return false;
            }
            if (System.nanoTime() - told >= TELL_EVERY_NANOS) {
                told = System.nanoTime();
                LOG.info("Replay of {}: {} of {} events", replay.projection(), done, total);
            }
            pause();
        }
        return false;
    }

    private void pause() {
        synchronized (stopping) {
            try {
                stopping.wait(LOOK_EVERY_MILLIS);
            } catch (InterruptedException notUsedHere) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is read stays what it was; the generation is emptied by the next replay. */
    private void fail(Replay replay, Throwable error) {
        LOG.error("Replay of {} failed; the timelines stay as they were", replay.projection(), error);
        generations.stop(replay.projection(), replay.generation());
        table.end(replay.id(), Replay.State.FAILED, String.valueOf(error.getMessage()));
    }

    @Override
    public void start() {
        workers = Executors.newCachedThreadPool();
        running = true;
        for (Replay cutOff : table.all()) {
            if (cutOff.state() == Replay.State.RUNNING) {
                takeUp(cutOff);
            }
        }
    }

    private void takeUp(Replay replay) {
        if (generations.active(replay.projection()) == replay.generation()) {
            table.end(replay.id(), Replay.State.DONE, null); // It was cut off after the switch.
            return;
        }
        boolean fromTheStart = generations.position(replay.projection(), replay.generation()) == 0;
        LOG.info("Replay of {} goes on where it was cut off", replay.projection());
        if (!fromTheStart) {
            generations.start(replay.projection(), replay.generation());
        }
        workers.execute(() -> run(replay, fromTheStart));
    }

    List<Replay> all() {
        return table.all();
    }

    Replay find(String id) {
        return table.find(id).orElseThrow(() -> new UnknownReplay(id));
    }

    @Override
    public void stop() {
        // No interrupt: in the middle of a write it would close H2's file.
        running = false;
        synchronized (stopping) {
            stopping.notifyAll();
        }
        workers.shutdown();
        try {
            workers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Generations.PHASE + 10;
    }
}
