package io.dateline.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Makes the indexes of a generation that wait until it is filled: at its end, or before the first event that is handled by them. */
@Component
class LateIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(LateIndexes.class);

    private final DataSource database;
    private final GenerationTable generations;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    LateIndexes(@Projected DataSource database, GenerationTable generations) {
        this.database = database;
        this.generations = generations;
    }

    /** Before the first event of each batch, since its own transaction must not hold the tables yet. */
    MessageHandlerInterceptor<EventMessage<?>> before(Projection projection, Generation generation) {
        String processor = Processors.name(projection, generation);
        return (work, chain) -> {
            if (!projection.lateIndexes().isEmpty() && !made.contains(processor)) {
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
        boolean isLast = events.get(events.size() - 1) instanceof TrackedEventMessage<?> last
                && last.trackingToken().position().orElseThrow()
                        >= generations.readableFrom(projection.name(), generation);
        if (isLast || areMade(projection, generation) || projection.readsByLateIndex(generation, events)) {
            make(projection, generation);
        }
    }

    boolean areMade(Projection projection, Generation generation) {
        if (projection.lateIndexes().isEmpty() || made.contains(Processors.name(projection, generation))) {
            return true;
        }
        try (Connection connection = database.getConnection()) {
            for (LateIndex index : projection.lateIndexes()) {
                if (!isThere(connection, index, generation.suffix())) {
                    return false;
                }
            }
            return true;
        } catch (SQLException unreadable) {
            throw new UncategorizedSQLException("looking for indexes", null, unreadable);
        }
    }

    private static boolean isThere(Connection connection, LateIndex index, String suffix) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        String table = index.table() + "_" + suffix;
        try (ResultSet indexes = connection
                .getMetaData()
                .getIndexInfo(null, null, upper ? table.toUpperCase(Locale.ROOT) : table, false, true)) {
            while (indexes.next()) {
                if ((index.name() + "_" + suffix).equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing where they are there. */
    void make(Projection projection, Generation generation) {
        if (!areMade(projection, generation)) {
            LOG.info("The rows of {} {} are put in order", projection.name(), generation);
            long begun = System.nanoTime();
            run(projection.lateIndexes().stream()
                    .map(index -> index.create(generation.suffix()))
                    .toList());
            LOG.info(
                    "The rows of {} {} are in order, after {} s",
                    projection.name(),
                    generation,
                    (System.nanoTime() - begun) / 1_000_000_000);
        }
        made.add(Processors.name(projection, generation));
    }

    /** Of tables that are about to be filled anew. */
    void drop(Projection projection, Generation generation) {
        made.remove(Processors.name(projection, generation));
        run(projection.lateIndexes().stream()
                .map(index -> index.drop(generation.suffix()))
                .toList());
    }

    /** On a connection of its own: what a batch of events has not committed is none of its business. */
    private void run(List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException refused) {
            throw new UncategorizedSQLException("making or dropping indexes", String.join("; ", statements), refused);
        }
    }
}
