package io.dateline.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * When H2 writes the state of a file: only while no statement changes it. H2 collects the tables one after the other and lets others go
 * on meanwhile (its issue 2080), so that a state may hold half of what they did. Where a process is killed before the next state is
 * written, that half stays: rows of a transaction that never ended, or one that ended without some of its rows.
 */
final class QuietMoments {

    /** Somebody may wait for a row of another who waits for the moment to be over; then it comes later. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Whoever waits for a row for longer is told so by H2. */
    private static final long MOST_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** Of the changes that H2 would hold back at most; at three quarters it would begin to write by itself. */
    private static final double PART_OF_MEMORY = 0.65;

    private static final long PACKING_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final MVStore store;
    private final long delay;
    private final int most;
    private final int credit;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicBoolean beginning = new AtomicBoolean();
    private volatile boolean atOnce;
    private volatile boolean changed;
    private volatile long last = System.nanoTime();
    private volatile long again = last;

    /** @param delayMillis how long changes wait at most, so that many are written together */
    QuietMoments(MVStore store, int delayMillis) {
        this.store = store;
        this.delay = TimeUnit.MILLISECONDS.toNanos(delayMillis);
        this.most = (int) (PART_OF_MEMORY * store.getAutoCommitMemory());
        this.credit = 4 * store.getAutoCommitMemory();
        lend();
    }

    /** Before a change; {@link #leave} must follow. Where H2 can write no more, the change itself fails. */
    void enter() {
        if (isDue()) {
            begin();
        }
        gate.readLock().lock();
    }

    void leave() {
        gate.readLock().unlock();
    }

    /** To be called after each commit. */
    void committed() {
        if (atOnce) {
            checkpoint();
        }
    }

    /** @param now whether each commit is written before it returns, and nothing else is */
    void writeAtOnce(boolean now) {
        atOnce = now;
        if (now) {
            checkpoint();
        }
    }

    boolean writesAtOnce() {
        return atOnce;
    }

    /** That something is changed which needs room; a reader ends a transaction too, and needs none. */
    void changing() {
        changed = true;
    }

    /** Whether anything was changed since {@link #hasChanged} was asked last. */
    boolean isChanged() {
        return changed;
    }

    /** The same; from now on it is asked anew. */
    boolean hasChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Begins to write what has waited for long enough; to be called now and then, since the last change is followed by no other. */
    void look() {
        if (isDue() && store.hasUnsavedChanges()) {
            begin();
        }
    }

    /** Returns once all that was committed before the call is in the file. */
    void checkpoint() {
        boolean interrupted = Thread.interrupted();
        try {
            long patience = PATIENCE_NANOS;
            while (!during(patience, this::collect)) {
                LockSupport.parkNanos(PACKING_NANOS);
                patience = Math.min(2 * patience, MOST_PATIENCE_NANOS);
            }
            store.executeFilestoreOperation(() -> {}); // Waits for what is being written.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The same, and it is on the disk itself, where a power cut does not take it. */
    void sync() {
        checkpoint();
        store.sync();
    }

    /** As {@link #sync}, where the moment comes soon. */
    void syncSoon() {
        if (during(PATIENCE_NANOS, this::collect)) {
            store.executeFilestoreOperation(() -> {});
            store.sync();
        }
    }

    /** Acts in a quiet moment, where one comes soon. */
    void during(Runnable act) {
        during(PATIENCE_NANOS, () -> {
            act.run();
            lend();
            return true;
        });
    }

    /** False where none came for so long, or where it failed. */
    private boolean during(long patience, BooleanSupplier act) {
        if (!isQuiet(patience)) {
            return false;
        }
        try {
            return act.getAsBoolean();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private boolean isQuiet(long patience) {
        long end = System.nanoTime() + patience;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return gate.writeLock().tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException goesOn) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        return now - again > 0 && (!atOnce && now - last > delay || isMuch());
    }

    private boolean isMuch() {
        return store.getUnsavedMemory() + credit > most;
    }

    private void begin() {
        if (beginning.compareAndSet(false, true)) {
            try {
                if (isMuch()) {
                    // H2 would keep several states in memory until they are written: there is to be one, and what
                    // changes meanwhile.
                    store.executeFilestoreOperation(() -> {});
                }
                if (!during(PATIENCE_NANOS, this::collect)) {
                    // Meanwhile nobody waits for it in vain.
                    again = System.nanoTime() + PATIENCE_NANOS;
                }
            } catch (MVStoreException closed) {
                again = System.nanoTime() + delay;
            } finally {
                beginning.set(false);
            }
        }
    }

    /** Takes the state, which another thread then writes. False while the file is being packed. */
    private boolean collect() {
        boolean collected = store.tryCommit() >= 0 || store.isClosed() || !store.hasUnsavedChanges();
        if (collected) {
            last = System.nanoTime();
            lend();
        }
        return collected;
    }

    /** Has H2 count on memory that it has not, since it would write by itself, be it quiet or not, once it had spent what it has. */
    private void lend() {
        store.registerUnsavedMemory(-credit - store.getUnsavedMemory());
    }
}
