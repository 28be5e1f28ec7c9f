package io.dateline.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Ends the process once its memory is full. H2 closes its files then, and threads end that nobody starts again: what is left would answer
 * now and then, and do nothing more. Started again, it has all that was confirmed, and goes on.
 */
public final class FullMemory implements Thread.UncaughtExceptionHandler {

    /** The status of a process that ended so; that of the JVM's own {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int STATUS = 3;

    static final String REMEDY =
            "The memory is full, and Dateline ends. Nothing that was confirmed is lost: start it again, with more (java -Xmx2g)";

    private static final Logger LOG = LoggerFactory.getLogger(FullMemory.class);

    @Override
    public void uncaughtException(Thread thread, Throwable failed) {
        endIf(failed);
        LOG.error("The thread {} has ended", thread.getName(), failed);
    }

    /** Returns where it failed for another reason. */
    static void endIf(Throwable failed) {
        // What is asked first needs no memory.
        if (failed instanceof OutOfMemoryError
                || NestedExceptionUtils.getMostSpecificCause(failed) instanceof OutOfMemoryError) {
            try {
                LOG.error(REMEDY, failed);
            } finally {
                // Whatever is done on the way out would need memory.
                Runtime.getRuntime().halt(STATUS);
            }
        }
    }
}
