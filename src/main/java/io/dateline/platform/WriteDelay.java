package io.dateline.platform;

import io.dateline.log.FreeSpace;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets H2 write with a delay, many commits at once, and packs its files meanwhile, as long as there is room on the
 * disk. Where there is little, nothing may be left to be written later, and nothing is packed, since both need room.
 */
class WriteDelay implements SmartLifecycle {

    /** How long a change waits at most; H2's own default. */
    static final int MILLIS = 500;

    /** Never longer than this is the disk itself behind, so that a power cut finds a whole state that is hardly older. */
    static final int SYNC_MILLIS = 5000;

    /** No turn takes longer. */
    private static final int MOST_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(WriteDelay.class);

    private final List<QuietFile> files;
    private final FreeSpace space;
    private volatile ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private boolean scarce;

    WriteDelay(List<QuietFile> files, FreeSpace space) {
        this.files = files;
        this.space = space;
    }

    private void look() {
        if (scarce ? space.isAmple() : space.isShort()) {
            scarce = !scarce;
            each(file -> file.moments().writeAtOnce(scarce));
        }
        if (!scarce) {
            each(file -> {
                file.moments().look();
                file.packing().turn();
            });
        }
    }

    private void sync() {
        if (!scarce) {
            each(file -> file.moments().syncSoon());
        }
    }

    /** Whatever is wrong with one of them, the others have their turn, and it has another. */
    private void each(Consumer<QuietFile> act) {
        for (QuietFile file : files) {
            try {
                act.accept(file);
            } catch (RuntimeException failed) {
                FullMemory.endIf(failed);
                LOG.warn("A file of the data folder could not be written or packed: {}", failed.getMessage(), failed);
            }
        }
    }

    /** An executor keeps to itself what a task throws, and does not call it again. */
    private static Runnable whole(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (OutOfMemoryError full) {
                FullMemory.endIf(full);
            }
        };
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "write-delay"));
        watch.scheduleWithFixedDelay(whole(this::look), 0, MILLIS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(whole(this::sync), SYNC_MILLIS, SYNC_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdown();
        try {
            watch.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that may append. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
