package io.dateline.replay;

import io.dateline.log.FreeSpace;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries runs on to their end, one after the other. A step that fails is tried again for a while: a database that does not answer
 * for a moment must not undo the work of hours, nor leave a replay that nobody carries on.
 */
class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final FreeSpace space;
    private final Object news = new Object();

    Carrier(FreeSpace space) {
        this.space = space;
    }

    /**
     * One that was cancelled cleans up after itself before the next one begins.
     *
     * @param goesOn whether it is still for this process to carry it on
     */
    synchronized void carry(Run run, BooleanSupplier goesOn) {
        long failing = 0;
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            try {
                // Even a few bytes more on a full disk, and H2 would close the database.
                more = space.isOut() || run.step();
                failing = 0;
            } catch (RuntimeException | Error broken) {
                boolean isFirst = failing == 0;
                failing = isFirst ? System.nanoTime() : failing;
                boolean mayPass = System.nanoTime() - failing < PATIENCE;
                // One that another node has gone on with does not fail: this one slept for too long.
                more = mayPass || goesOn.getAsBoolean() && !fails(run, broken);
                if (isFirst || !more) {
                    LOG.warn("A step of a replay failed; {}", more ? "it is tried again" : "it is given up", broken);
                }
            }
            if (more) {
                await();
            }
        }
    }

    /** False where not even that can be noted now. */
    private static boolean fails(Run run, Throwable broken) {
        try {
            run.fail(broken);
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void await() {
        synchronized (news) {
            try {
                news.wait(LOOK_EVERY_MILLIS);
            } catch (InterruptedException notUsedHere) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Something has changed: looks now. */
    void tell() {
        synchronized (news) {
            news.notifyAll();
        }
    }
}
