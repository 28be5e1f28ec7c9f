package io.dateline.log;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings what was committed to the disk, and knows up to where the log is safe there. H2 would write each commit by itself, one
 * behind the other; here all that is committed while one write is under way goes with the next. Until then an event is in the
 * database and nobody is shown it: what somebody has seen is not gone when the process is killed.
 */
public final class Durability {

    private static final String NEWEST = "SELECT COALESCE(MAX(global_index), 0) FROM domain_event_entry";

    private final JdbcTemplate database;
    private final @Nullable String write;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private volatile long settled;
    private long asked;
    private long done;
    private boolean writing;
    private volatile long head;

    private Durability(JdbcTemplate database, @Nullable String write) {
        this.database = database;
        this.write = write;
        this.head = newest();
    }

    /**
     * For H2 in a file, with a write delay: its commits are durable once it has written its pages.
     *
     * @param sync whether the disk is waited for, so that a power cut loses nothing either
     */
    public static Durability byCheckpoint(JdbcTemplate database, boolean sync) {
        return new Durability(database, sync ? "CHECKPOINT SYNC" : "CHECKPOINT");
    }

    /** For a database whose commits are durable when they return. */
    public static Durability withCommit(JdbcTemplate database) {
        return new Durability(database, null);
    }

    /** The position of the newest event that is safe. */
    long head() {
        return write == null ? newest() : head;
    }

    /** Returns once all that was committed before the call is safe. */
    public void settle() {
        lock.lock();
        try {
            long mine = ++asked;
            while (write != null && done < mine) {
                if (writing) {
                    written.awaitUninterruptibly();
                } else {
                    write();
                }
            }
            settled++;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once an event after that position is safe, or after that time. Of what other nodes record nothing is heard. */
    void await(long position, long nanos) throws InterruptedException {
        long before = settled;
        if (head() > position) {
            return;
        }
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (settled == before && left > 0) {
                left = written.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** For all who have asked by now. Where it fails, whoever waits tries again, and is told itself. */
    private void write() {
        long all = asked;
        writing = true;
        lock.unlock();
        try {
            long newest = newest();
            database.execute(write);
            lock.lock();
            done = all;
            head = Math.max(head, newest);
        } finally {
            if (!lock.isHeldByCurrentThread()) {
                lock.lock();
            }
            writing = false;
            written.signalAll();
        }
    }

    private long newest() {
        return database.queryForObject(NEWEST, Long.class);
    }
}
