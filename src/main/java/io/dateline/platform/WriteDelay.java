package io.dateline.platform;

import io.dateline.log.FreeSpace;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets H2 write with a delay, many commits at once, and pack its files meanwhile, as long as there is room on the
 * disk. Where there is little, nothing may be left to be written later, and nothing is packed, since both need room.
 */
class WriteDelay implements SmartLifecycle {

    /** H2's own default. */
    static final int MILLIS = 500;

    /** Never longer than this is the disk itself behind, so that a power cut finds a whole state that is hardly older. */
    static final int SYNC_MILLIS = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(WriteDelay.class);

    private final List<JdbcTemplate> files;
    private final FreeSpace space;
    private volatile ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private boolean scarce;

    WriteDelay(List<JdbcTemplate> files, FreeSpace space) {
        this.files = files;
        this.space = space;
    }

    private void look() {
        boolean now = scarce ? !space.isAmple() : space.isShort();
        if (now == scarce) {
            return;
        }
        try {
            files.forEach(file -> file.execute("SET WRITE_DELAY " + (now ? 0 : MILLIS)));
            scarce = now;
        } catch (DataAccessException refused) {
            LOG.warn("How H2 writes cannot be changed now: {}", refused.getMessage());
        }
    }

    private void sync() {
        try {
            if (!scarce) {
                files.forEach(file -> file.execute("CHECKPOINT SYNC"));
            }
        } catch (DataAccessException refused) {
            LOG.warn("The disk could not be waited for: {}", refused.getMessage());
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
