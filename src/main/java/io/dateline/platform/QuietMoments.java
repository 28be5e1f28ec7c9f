package io.dateline.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * When H2 writes the state of a file: only while no statement changes it. H2 collects the tables one after the other and lets others go
 * on meanwhile (its issue 2080), so that a state may hold half of what they did. Where a process is killed before the next state is
 * written, that half stays: rows of a transaction that never ended, or one that ended without some of its rows.
 */
final class QuietMoments {

    /** Somebody may wait for a row of another who waits for the moment to be over; then it comes later. */
    private static final int PATIENCE_MILLIS = 20;

    /** At three quarters of the changes it holds in memory at most, H2 writes by itself, be it quiet or not. */
    private static final double PART_OF_MEMORY = 0.65;

    private static final long LOOK_NANOS = 100_000;

    private final MVStore store;
    private final long delay;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicBoolean beginning = new AtomicBoolean();
    private volatile boolean atOnce;
    private volatile boolean changed;
    private volatile long last = System.nanoTime();

    /** @param delayMillis how long changes wait at most, so that many are written together */
    QuietMoments(MVStore store, int delayMillis) {
        this.store = store;
        this.delay = TimeUnit.MILLISECONDS.toNanos(delayMillis);
    }

    /** Before a change; {@link #leave} must follow. */
    void enter() {
        if (isDue()) {
            begin();
        }
        gate.readLock().lock();
        changed = true;
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
    }

    boolean writesAtOnce() {
        return atOnce;
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
        while (!during(this::collect)) {
            Thread.onSpinWait();
        }
        store.executeFilestoreOperation(() -> {}); // Waits for what is being written.
    }

    /** The same, and it is on the disk itself, where a power cut does not take it. */
    void sync() {
        checkpoint();
        store.sync();
    }

    /** Acts in a quiet moment. False where none came for a while. */
    boolean during(Runnable act) {
        try {
            if (!gate.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            act.run();
            return true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    private boolean isDue() {
        return !atOnce && System.nanoTime() - last > delay
                || store.getUnsavedMemory() > store.getAutoCommitMemory() * PART_OF_MEMORY;
    }

    private void begin() {
        if (beginning.compareAndSet(false, true)) {
            try {
                during(() -> {
                    store.tryCommit();
                    last = System.nanoTime();
                });
            } finally {
                beginning.set(false);
            }
        }
    }

    /** Takes the state, which another thread then writes. */
    private void collect() {
        while (store.tryCommit() < 0 && store.hasUnsavedChanges()) {
            LockSupport.parkNanos(LOOK_NANOS); // The file is being packed.
        }
        last = System.nanoTime();
    }
}
