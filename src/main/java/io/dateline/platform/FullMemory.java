package io.dateline.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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

    /** Made before they are needed, as writing them needs nothing that is not there: a logger would need memory. */
    private static final byte[] LAST_WORDS =
            (System.lineSeparator() + REMEDY + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);

    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    /** Let go first: threads that wait for memory hold up the end of the process. */
    @SuppressWarnings("unused")
    private static volatile byte @Nullable [] reserve = new byte[1_000_000];

    private static final AtomicBoolean ENDING = new AtomicBoolean();

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
            reserve = null;
            if (ENDING.compareAndSet(false, true)) {
                end();
            }
        }
    }

    private static void end() {
        try {
            ERRORS.write(LAST_WORDS);
        } catch (IOException | RuntimeException | Error unheard) {
            // Nobody is left to be told.
        } finally {
            // Whatever is done on the way out would need memory.
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
