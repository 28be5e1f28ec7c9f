package io.dateline.imports;

import io.dateline.projection.NotThereYet;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Does again, after a pause, what others are in the way of at the moment, and what needs a projection that lags; for as long as its
 * patience lasts.
 */
final class Attempts {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Duration patience;

    Attempts(Duration patience) {
        this.patience = patience;
    }

    /** @param attempt is told its number, from 0; where it fails, nothing may be left of it */
    <T> T make(IntFunction<T> attempt) {
        long end = System.nanoTime() + patience.toNanos();
        for (int number = 0; ; number++) {
            try {
                return attempt.apply(number);
            } catch (NotThereYet | ConcurrencyException | LockAcquisitionFailedException notNow) {
                if (System.nanoTime() > end) {
                    throw notNow;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
