package io.dateline.node;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one node at a time does. A node keeps what it claims until it gives it back, or has given no sign of life for the claim
 * timeout; time is the database's. Alone in a file there is nobody to agree with.
 */
@Component
public class Claims implements SmartLifecycle, InfoContributor {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int BEATS_IN_A_CLAIM = 5;
    private static final long LOOK_EVERY_MILLIS = 100;

    private static final String BEAT = """
            INSERT INTO node (name, until) VALUES (?, CURRENT_TIMESTAMP + ? * INTERVAL '1 millisecond')
            ON CONFLICT (name) DO UPDATE SET until = EXCLUDED.until""";
    private static final String TAKEN = """
            SELECT 1 FROM claim JOIN node ON node.name = claim.node
            WHERE claim.name = ? AND claim.node <> ? AND node.until > CURRENT_TIMESTAMP""";
    private static final String TAKE = """
            INSERT INTO claim (name, node) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET node = EXCLUDED.node
            WHERE claim.node = EXCLUDED.node OR NOT EXISTS (
                SELECT 1 FROM node WHERE node.name = claim.node AND node.until > CURRENT_TIMESTAMP)""";
    private static final String RELEASE = "DELETE FROM claim WHERE name = ? AND node = ?";
    private static final String MINE = "SELECT node FROM claim WHERE name = ? AND node = ? FOR UPDATE";
    private static final String LEAVE = "DELETE FROM node WHERE name = ?";
    private static final String FORGET =
            "DELETE FROM node WHERE until < CURRENT_TIMESTAMP - INTERVAL '1 hour' AND name <> ?";

    private final Database database;
    private final NodeSettings settings;
    private final JdbcClient statements;
    private volatile ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    /** What is to be given back. */
    private final Set<String> owed = new HashSet<>();

    Claims(Database database, NodeSettings settings, JdbcClient statements) {
        this.database = database;
        this.settings = settings;
        this.statements = statements;
    }

    /** Claims it, or says that another node has it. What holds within this process is up to who asks; not in a transaction. */
    public boolean take(String what) {
        if (!database.isShared()) {
            return true;
        }
        if (isAnothers(what)) {
            return false;
        }
        synchronized (owed) {
            owed.remove(what);
            return statements.sql(TAKE).params(what, settings.name()).update() == 1;
        }
    }

    /** Asked first: to take it would wait for the other's transaction, and what is to be given back here would wait along. */
    private boolean isAnothers(String what) {
        return statements
                .sql(TAKEN)
                .params(what, settings.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Asked in the transaction that rests on it: until the end of that, nobody else takes it.
     *
     * @throws ClaimLost where this node has it no more
     */
    public void demand(String what) {
        if (database.isShared()
                && statements
                        .sql(MINE)
                        .params(what, settings.name())
                        .query(String.class)
                        .optional()
                        .isEmpty()) {
            throw new ClaimLost(what);
        }
    }

    /** Gives it back, as soon as the database can be reached; nothing where another node has it. */
    public void release(String what) {
        if (database.isShared()) {
            synchronized (owed) {
                owed.add(what);
            }
            giveBackIfPossible();
        }
    }

    private void giveBackIfPossible() {
        try {
            synchronized (owed) {
                for (String what : List.copyOf(owed)) {
                    statements.sql(RELEASE).params(what, settings.name()).update();
                    owed.remove(what);
                }
            }
        } catch (DataAccessException cutOff) {
            LOG.warn("What was claimed here is given back later: {}", cutOff.getMessage());
        }
    }

    /** Does it once no other node does. */
    public void alone(String what, Runnable work) {
        alone(what, () -> {
            work.run();
            return what;
        });
    }

    /** Does it once no other node does. */
    public <T> T alone(String what, Supplier<T> work) {
        while (!take(what)) {
            pause();
        }
        try {
            return work.get();
        } finally {
            release(what);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another node is at it", interrupted);
        }
    }

    private void beat() {
        statements
                .sql(BEAT)
                .params(settings.name(), settings.claimTimeout().toMillis())
                .update();
        statements.sql(FORGET).param(settings.name()).update();
    }

    private void beatIfPossible() {
        try {
            beat();
        } catch (DataAccessException cutOff) {
            LOG.warn("The other nodes get no sign of life from here: {}", cutOff.getMessage());
        }
        giveBackIfPossible();
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("node", settings.name());
    }

    @Override
    public void start() {
        if (database.isShared()) {
            // What one of this name had claimed before it was killed is nobody's.
            statements.sql(LEAVE).param(settings.name()).update();
            beat();
            Duration every = settings.claimTimeout().dividedBy(BEATS_IN_A_CLAIM);
            heart = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "node"));
            heart.scheduleWithFixedDelay(
                    this::beatIfPossible, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("This node is {}", settings.name());
        }
        running = true;
    }

    /** Last of all: whatever ran here has ended, so the others need not wait. */
    @Override
    public void stop() {
        running = false;
        heart.shutdown();
        if (database.isShared()) {
            try {
                statements.sql(LEAVE).param(settings.name()).update();
            } catch (DataAccessException cutOff) {
                LOG.warn("The other nodes find out by themselves that this one is gone");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
