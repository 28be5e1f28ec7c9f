package io.dateline.projection;

import io.dateline.log.FreeSpace;
import io.dateline.node.NodeSettings;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to which position of the log each processor has filled its tables. Written with the rows themselves, so that a reader who has
 * read a position finds everything up to it.
 */
@Component
class Positions {

    private static final String MARK =
            "UPDATE projection_position SET position = ?, event_identifier = ? WHERE processor = ?";
    private static final String ADD = "INSERT INTO projection_position (processor, position) VALUES (?, 0)";
    private static final String READ = "SELECT position FROM projection_position WHERE processor = ?";

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final JdbcClient database;
    private final FreeSpace space;
    private final Orders orders;
    private final long lookEvery;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Object news = new Object();

    Positions(@Projected JdbcClient database, FreeSpace space, Orders orders, NodeSettings node) {
        this.database = database;
        this.space = space;
        this.orders = orders;
        this.lookEvery = Collections.min(List.of(LOOK_EVERY, node.poll())).toNanos();
    }

    /** Adds the processor at 0 where it is new. */
    void add(String processor) {
        if (database.sql(READ).param(processor).query(Long.class).optional().isEmpty()) {
            database.sql(ADD).param(processor).update();
        }
    }

    long of(String processor) {
        return database.sql(READ).param(processor).query(Long.class).single();
    }

    void reset(String processor) {
        database.sql(MARK).param(0).param(null).param(processor).update();
        reached.remove(processor);
    }

    /** Waits until the processor has committed that position; false where it has not within the time. */
    boolean await(String processor, long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean there = of(processor) >= position;
        while (!there && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            // Another node may do the work, or begin it anew, and tells nobody here: so only the database knows.
            listen(processor, position, Math.min(deadline, System.nanoTime() + lookEvery));
            Long told = reached.get(processor);
            there = of(processor) >= position;
            if (!there && told != null && told >= position) {
                reached.remove(processor, told);
            }
        }
        return there;
    }

    private boolean toldOf(String processor, long position) {
        return reached.getOrDefault(processor, 0L) >= position;
    }

    private void listen(String processor, long position, long until) {
        synchronized (news) {
            try {
                for (long left = until - System.nanoTime(); left > 0 && !toldOf(processor, position); ) {
                    news.wait(1 + left / 1_000_000);
                    left = until - System.nanoTime();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Marks the position of each batch as that processor commits it. */
    MessageHandlerInterceptor<EventMessage<?>> keeper(String processor, ProjectionMeters.Of meters) {
        return (work, chain) -> {
            if (work.getMessage() instanceof TrackedEventMessage<?> event) {
                if (work.resources().put(processor, event) == null) {
                    if (space.isOut()) {
                        throw new IllegalStateException("The disk is full: the projection waits where it is");
                    }
                    orders.demandMoving(processor);
                    work.onPrepareCommit(batch -> mark(processor, batch.getResource(processor)));
                    work.afterCommit(batch -> {
                        long last = Events.position(batch.getResource(processor));
                        meters.handled(last - Events.position(event) + 1);
                        tell(processor, last);
                    });
                }
            }
            return chain.proceed();
        };
    }

    /** With the event itself, which the log must still have there: otherwise the tables were filled from another log. */
    private void mark(String processor, TrackedEventMessage<?> last) {
        database.sql(MARK)
                .param(Events.position(last))
                .param(last.getIdentifier())
                .param(processor)
                .update();
    }

    private void tell(String processor, long position) {
        reached.put(processor, position);
        synchronized (news) {
            news.notifyAll();
        }
    }
}
