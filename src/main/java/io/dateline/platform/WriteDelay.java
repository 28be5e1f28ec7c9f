package io.dateline.platform;

import io.dateline.log.FreeSpace;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;
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
            files.forEach(file -> file.moments().writeAtOnce(scarce));
        }
        if (!scarce) {
            run("written", file -> {
                file.moments().look();
                file.packing().turn();
            });
        }
    }

    private void sync() {
        if (!scarce) {
            run("waited for", file -> file.moments().sync());
        }
    }

    private void run(String what, Consumer<QuietFile> act) {
        try {
            files.forEach(act);
        } catch (MVStoreException refused) {
            LOG.warn("The disk could not be {}: {}", what, refused.getMessage());
        }
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "write-delay"));
        watch.scheduleWithFixedDelay(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::sync, SYNC_MILLIS, SYNC_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdown();
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
