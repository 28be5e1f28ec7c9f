package io.dateline.timeline;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Reads that look over a whole timeline, however long: each holds a connection to the database meanwhile. A few go on at once, so
 * that the pages, which all want one for a moment, do not wait for them.
 */
@Component
class LongReads {

    static final int AT_ONCE = 4;

    private static final long PATIENCE_MILLIS = 2000;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @throws TooManyLongReads where as many others take too long */
    <T> T read(Supplier<T> read) {
        if (!isAdmitted()) {
            throw new TooManyLongReads();
        }
        try {
            return read.get();
        } finally {
            places.release();
        }
    }

    private boolean isAdmitted() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
