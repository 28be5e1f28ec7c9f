package io.dateline.projection;

import io.dateline.log.Log;
import io.dateline.node.Database;
import io.dateline.node.Locks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the indexes of a generation that wait until it is filled: at its end, or before the first event that is handled by them. */
@Component
class LateIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(LateIndexes.class);
    private static final Duration SAY = Duration.ofSeconds(10);

    /** The position of an event that an operator has handled again. */
    private static final long NOWHERE = -1;

    private final JdbcTemplate database;
    private final Database dialect;
    private final TransactionTemplate apart;
    private final Locks locks;
    private final GenerationTable generations;
    private final ProjectionSettings settings;
    private final Log log;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    LateIndexes(
            @Projected JdbcTemplate database,
            Database dialect,
            @Projected PlatformTransactionManager transactions,
            Locks locks,
            GenerationTable generations,
            ProjectionSettings settings,
            Log log) {
        this.database = database;
        this.dialect = dialect;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.locks = locks;
        this.generations = generations;
        this.settings = settings;
        this.log = log;
    }

    /** Before the first event of each batch, since its own transaction must not hold the tables yet. */
    MessageHandlerInterceptor<EventMessage<?>> before(Projection projection, Generation generation) {
        String processor = Processors.name(projection, generation);
        return (work, chain) -> {
            if (!projection.lateIndexes().isEmpty()) {
                work.getOrComputeResource(processor + "-indexes", first -> {
                    look(projection, generation, events(work));
                    return true;
                });
            }
            return chain.proceed();
        };
    }

    private static List<? extends EventMessage<?>> events(UnitOfWork<? extends EventMessage<?>> work) {
        return work instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch
                ? batch.getMessages()
                : List.of(work.getMessage());
    }

    private void look(Projection projection, Generation generation, List<? extends EventMessage<?>> events) {
        long first = position(events.get(0));
        if (isMostlyMissing(projection, generation, first)) {
            LOG.info(
                    "Of {} most is missing: readers wait for the rest, which is put in order at the end",
                    projection.name());
            apart.executeWithoutResult(status -> generations.readFromHead(projection, generation));
            drop(projection, generation);
        }
        if (!dialect.isShared() && made.contains(Processors.name(projection, generation))) {
            return;
        }
        boolean isLast =
                position(events.get(events.size() - 1)) >= generations.readableFrom(projection.name(), generation);
        if (isLast || areMade(projection, generation) || projection.readsByLateIndex(generation, events)) {
            make(projection, generation);
        }
    }

    /**
     * Whether readers of that generation have less than what is to come, as after the log of another Dateline was sent to one that
     * had nothing. Not on a server, where other nodes may be at the index.
     */
    private boolean isMostlyMissing(Projection projection, Generation generation, long position) {
        return !dialect.isShared()
                && position > NOWHERE
                && log.head() - position > Math.max(position, settings.readyLag())
                && generations.readableFrom(projection.name(), generation) <= position;
    }

    private static long position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked ? Events.position(tracked) : NOWHERE;
    }

    /** Asks the database each time: another node may have emptied that generation since. */
    boolean areMade(Projection projection, Generation generation) {
        return projection.lateIndexes().stream()
                .allMatch(index -> dialect.hasIndex(database, index.name() + "_" + generation.suffix()));
    }

    /** Nothing where they are there. */
    void make(Projection projection, Generation generation) {
        if (!areMade(projection, generation)) {
            if (log.head() > 0) {
                LOG.info("The rows of {} {} are put in order", projection.name(), generation);
            }
            try (StillAtIt still = new StillAtIt(
                    SAY,
                    time -> LOG.info(
                            "The rows of {} {} are put in order, for {} s so far",
                            projection.name(),
                            generation,
                            time.toSeconds()))) {
                run(index -> index.create(generation.suffix()), projection);
            }
            if (log.head() > 0) {
                LOG.info("The rows of {} {} are in order", projection.name(), generation);
            }
        }
        made.add(Processors.name(projection, generation));
    }

    /** They were dropped. */
    void forget(Projection projection, Generation generation) {
        made.remove(Processors.name(projection, generation));
    }

    /** Of tables that are about to be filled further than they are. */
    private void drop(Projection projection, Generation generation) {
        forget(projection, generation);
        run(index -> index.drop(generation.suffix()), projection);
    }

    /** In a transaction of its own: one that handles events may hold nothing of the table yet, and is not to be committed by this. */
    private void run(Function<LateIndex, String> statement, Projection projection) {
        // Two who make the same index at the same time get in each other's way.
        apart.executeWithoutResult(status -> locks.patiently(
                "tables", () -> projection.lateIndexes().forEach(index -> database.execute(statement.apply(index)))));
    }
}
