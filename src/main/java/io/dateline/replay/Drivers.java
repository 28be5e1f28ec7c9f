package io.dateline.replay;

import io.dateline.log.FreeSpace;
import io.dateline.log.Log;
import io.dateline.node.Claims;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Repairs;
import io.dateline.projection.SetAside;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Drives replays, each by one node at a time, and finds those that nobody drives any more. */
@Component
class Drivers {

    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);
    private static final long WATCH_EVERY_MILLIS = 1000;
    private static final long GRACE_SECONDS = 10;

    private final ReplayTable table;
    private final Generations generations;
    private final Comparer comparer;
    private final SetAside aside;
    private final Repairs repairs;
    private final Log log;
    private final FreeSpace space;
    private final Claims claims;
    private final Set<String> driven = ConcurrentHashMap.newKeySet();
    private final Map<String, Carrier> carriers = new ConcurrentHashMap<>();
    private volatile ExecutorService workers = Executors.newCachedThreadPool();
    private volatile ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Drivers(
            ReplayTable table,
            Generations generations,
            Comparer comparer,
            SetAside aside,
            Repairs repairs,
            Log log,
            FreeSpace space,
            Claims claims) {
        this.table = table;
        this.generations = generations;
        this.comparer = comparer;
        this.aside = aside;
        this.repairs = repairs;
        this.log = log;
        this.space = space;
        this.claims = claims;
    }

    /** @param takeUp gets each that nobody drives, now and whenever there is one */
    void start(Consumer<Replay> takeUp) {
        workers = Executors.newCachedThreadPool();
        running = true;
        look(takeUp);
        watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "replays"));
        watch.scheduleWithFixedDelay(() -> look(takeUp), WATCH_EVERY_MILLIS, WATCH_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Consumer<Replay> takeUp) {
        try {
            for (String projection : generations.names()) {
                Optional<Replay> unfinished = table.unfinished(projection);
                unfinished.filter(this::isNobodys).ifPresent(takeUp);
                if (unfinished.isEmpty()) {
                    tidy(projection);
                }
            }
        } catch (DataAccessException | TransactionException cutOff) {
            LOG.warn("Which replays wait for somebody to go on with them cannot be read: {}", cutOff.getMessage());
        } catch (RuntimeException failed) {
            // Thrown on, it would be the last look.
            LOG.error("Replays that wait for somebody cannot be gone on with now", failed);
        }
    }

    private boolean isNobodys(Replay replay) {
        return !driven.contains(replay.id()) && claims.take(claim(replay));
    }

    /** What nobody reads stands still, and what was filled in vain goes: whoever saw to that may have been killed meanwhile. */
    private void tidy(String projection) {
        Generation idle = generations.active(projection).other();
        Optional<Replay> left =
                table.newest(projection).filter(replay -> replay.hasLeftRows() && replay.generation() == idle);
        if (left.isPresent()) {
            drive(left.get());
        } else if (!generations.isIdle(projection, idle)) {
            generations.stop(projection, idle);
            // A replay may have begun and ended since it was asked.
            if (generations.active(projection) == idle) {
                generations.start(projection, idle);
            }
        }
    }

    private static String claim(Replay replay) {
        return "replay:" + replay.id();
    }

    boolean drives(Replay replay) {
        return driven.contains(replay.id());
    }

    /** To its end, unless another node does. */
    void drive(Replay replay) {
        if (!claims.take(claim(replay)) || !driven.add(replay.id())) {
            return;
        }
        Runnable demand = () -> claims.demand(claim(replay));
        Run run = replay.scope() == null
                ? new ReplayRun(replay.id(), table, generations, comparer, aside, log, space, () -> running, demand)
                : new RepairRun(replay.id(), table, repairs, log, space, () -> running);
        Carrier carrier = carriers.computeIfAbsent(replay.projection(), projection -> new Carrier(space));
        workers.execute(() -> {
            try {
                carrier.carry(run, () -> running && claims.take(claim(replay)));
                claims.release(claim(replay));
            } catch (DataAccessException | TransactionException cutOff) {
                LOG.warn("Replay {} waits for somebody to go on with it: {}", replay.id(), cutOff.getMessage());
            } finally {
                driven.remove(replay.id());
            }
        });
    }

    /** The row of some replay says something else now. */
    void tell() {
        carriers.values().forEach(Carrier::tell);
    }

    void stop() {
        // No interrupt: in the middle of a write it would close H2's file.
        running = false;
        tell();
        watch.shutdown();
        workers.shutdown();
        try {
            workers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
