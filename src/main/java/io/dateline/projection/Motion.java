package io.dateline.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.common.ProcessRetriesExhaustedException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets processors in motion and lets them stand still, on all nodes, one order at a time for each. On each node they run; which
 * of those works is decided by Axon's claims. Putting millions of rows in order may take minutes, and holds up no other processor.
 */
@Component
class Motion {

    private static final Logger LOG = LoggerFactory.getLogger(Motion.class);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int MOST_ASKED = 30;

    private final EventProcessingConfiguration processing;
    private final Orders orders;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    Motion(EventProcessingConfiguration processing, Orders orders) {
        this.processing = processing;
        this.orders = orders;
    }

    /** Before anything moves. */
    void begin() {
        orders.letAllGo();
    }

    /** Nothing where it moves already. */
    void start(String processor) {
        inTurn(processor, () -> {
            orders.move(processor);
            startHere(processor);
            return null;
        });
    }

    /** Returns once it has written what it is about. */
    void stop(String processor) {
        inTurn(processor, () -> {
            end(processor).join();
            orders.stop(processor);
            return null;
        });
    }

    private <T> T inTurn(String processor, Supplier<T> work) {
        ReentrantLock turn = turn(processor);
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private ReentrantLock turn(String processor) {
        return turns.computeIfAbsent(processor, first -> new ReentrantLock());
    }

    /** Does here what was ordered elsewhere. One that is about another order just now is looked at the next time. */
    void follow(Collection<String> processors) {
        orders.free();
        Set<String> moving = orders.moving();
        for (String processor : processors) {
            if (moving.contains(processor) == isIdle(processor)
                    && turn(processor).tryLock()) {
                try {
                    followHere(processor);
                } catch (IllegalStateException notYet) {
                    // One that gave up just now takes a moment to end, and is not started before.
                    LOG.warn("{} is looked at again soon: {}", processor, notYet.getMessage());
                } finally {
                    turn(processor).unlock();
                }
            }
        }
    }

    /** Asks again in its turn: what was ordered may have changed until then. */
    private void followHere(String processor) {
        if (orders.moving().contains(processor)) {
            startHere(processor);
        } else if (!isIdle(processor)) {
            end(processor).join();
        }
    }

    /** Ends them in this process alone, all at once. */
    void leave(Collection<String> processors) {
        // Nobody who has one turn waits for another, so that these may be waited for one after the other.
        List<ReentrantLock> taken = processors.stream().map(this::turn).toList();
        taken.forEach(ReentrantLock::lock);
        try {
            CompletableFuture.allOf(processors.stream().map(this::end).toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            taken.forEach(ReentrantLock::unlock);
        }
    }

    /**
     * Tells it to end. Axon waits for a second until nobody looks for work in it any more, which takes longer where the database is
     * busy: it has been told by then, and is waited for again. Nor does it wait at all in a thread that is interrupted, as the start is
     * that is given up.
     */
    private CompletableFuture<Void> end(String processor) {
        boolean interrupted = false;
        try {
            for (int asked = 1; ; asked++) {
                interrupted |= Thread.interrupted();
                try {
                    return of(processor).shutdownAsync();
                } catch (ProcessRetriesExhaustedException busy) {
                    if (asked == MOST_ASKED) {
                        throw busy;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void startHere(String processor) {
        if (isIdle(processor)) {
            of(processor).start();
        }
    }

    boolean isIdle(String processor) {
        return !of(processor).isRunning();
    }

    /** Does it while the processor stands still; nobody else starts it meanwhile. */
    <T> T still(String processor, Supplier<T> work) {
        return inTurn(processor, () -> {
            boolean moved = !isIdle(processor);
            try {
                hold(processor);
                return work.get();
            } finally {
                orders.letGo(processor);
                if (moved) {
                    startHere(processor);
                }
            }
        });
    }

    /** Stops the processor and does it; only where that says no, or fails, the processor goes on. */
    boolean stopFor(String processor, Supplier<Boolean> work) {
        return inTurn(processor, () -> {
            boolean done = false;
            try {
                hold(processor);
                done = work.get();
                return done;
            } finally {
                if (done) {
                    orders.stop(processor);
                }
                orders.letGo(processor);
                if (!done) {
                    startHere(processor);
                }
            }
        });
    }

    /**
     * Asked in the transaction that rests on it, by what is done while it stands still.
     *
     * @throws io.dateline.node.ClaimLost where others have let it go on meanwhile
     */
    void demandStill(String processor) {
        orders.demandHeld(processor);
    }

    private void hold(String processor) {
        end(processor).join();
        while (!orders.hold(processor)) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while another node holds " + processor, interrupted);
            }
        }
    }

    /** What went wrong, so that it does not come forward; null where it works. */
    @Nullable
    Throwable error(String processor) {
        StreamingEventProcessor moved = of(processor);
        if (moved.isError()) {
            return new IllegalStateException("The processor " + processor + " gave up; the log of Dateline tells why");
        }
        return moved.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .orElse(null);
    }

    private StreamingEventProcessor of(String processor) {
        return processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
