package io.dateline.projection;

import io.dateline.node.Database;
import io.dateline.node.NodeSettings;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the processors of this node move and stand still as any node has ordered. */
@Component
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long GRACE_SECONDS = 10;

    private final Database database;
    private final NodeSettings node;
    private final Motion motion;
    private final Generations generations;
    private volatile ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Following(Database database, NodeSettings node, Motion motion, Generations generations) {
        this.database = database;
        this.node = node;
        this.motion = motion;
        this.generations = generations;
    }

    private void follow() {
        try {
            Collection<String> processors = generations.processors();
            motion.follow(processors);
        } catch (DataAccessException | TransactionException cutOff) {
            LOG.warn("What other nodes have ordered cannot be read: {}", cutOff.getMessage());
        } catch (RuntimeException failed) {
            // Thrown on, it would be the last look.
            LOG.error("What other nodes have ordered cannot be done now", failed);
        }
    }

    @Override
    public void start() {
        if (database.isShared()) {
            long every = node.poll().toMillis();
            follower = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "orders"));
            follower.scheduleWithFixedDelay(this::follow, every, every, TimeUnit.MILLISECONDS);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        follower.shutdown();
        try {
            follower.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Generations.PHASE + 1;
    }
}
