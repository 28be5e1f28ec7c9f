package io.dateline.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The pointer to the active generation of each projection, and the making and emptying of a generation's tables. */
@Component
class GenerationTable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationTable.class);

    private static final String ACTIVE = "SELECT active FROM projection_generation WHERE projection = ?";
    private static final String ADD =
            "INSERT INTO projection_generation (projection, active, version_a, version_b) VALUES (?, 'A', ?, ?)";
    private static final String ACTIVATE = "UPDATE projection_generation SET active = ? WHERE projection = ?";
    private static final String READING = """
            SELECT g.active, p.position FROM projection_generation g
            JOIN projection_position p ON p.processor = CONCAT(g.projection, '-', LOWER(g.active))
            WHERE g.projection = ?""";
    private static final String FORGET_TOKENS = "DELETE FROM token_entry WHERE processor_name = ?";

    private final DataSource dataSource;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Positions positions;

    GenerationTable(
            DataSource dataSource, JdbcClient database, TransactionOperations transactions, Positions positions) {
        this.dataSource = dataSource;
        this.database = database;
        this.transactions = transactions;
        this.positions = positions;
    }

    Generation active(String projection) {
        return database.sql(ACTIVE)
                .param(projection)
                .query(String.class)
                .optional()
                .map(Generation::valueOf)
                .orElseThrow(() -> new UnknownProjection(projection, List.of()));
    }

    /** One statement, so that generation and position belong together even while the pointer moves. */
    Reading reading(String projection, long head) {
        return database.sql(READING)
                .param(projection)
                .query((row, number) -> {
                    long position = row.getLong(2);
                    return new Reading(Generation.valueOf(row.getString(1)), position, Math.max(0, head - position));
                })
                .single();
    }

    void activate(String projection, Generation generation) {
        database.sql(ACTIVATE).param(generation.name()).param(projection).update();
    }

    /**
     * Makes missing tables. Those of another version of the projection are made anew, to be filled from the first event: they may
     * have other columns, and hold what the same events do not mean any more.
     */
    void prepare(Projection projection) {
        if (database.sql(ACTIVE)
                .param(projection.name())
                .query(String.class)
                .optional()
                .isEmpty()) {
            database.sql(ADD)
                    .param(projection.name())
                    .param(projection.version())
                    .param(projection.version())
                    .update();
        }
        for (Generation generation : Generation.values()) {
            positions.add(Processors.name(projection, generation));
            if (version(projection, generation) != projection.version()) {
                LOG.info(
                        "{} are of version {} now: generation {} is built anew",
                        projection.name(),
                        projection.version(),
                        generation);
                restart(projection, generation);
                for (String table : projection.tables()) {
                    database.sql("DROP TABLE IF EXISTS " + table + "_" + generation.suffix())
                            .update();
                }
            }
            byte[] script = schema(projection, generation).getBytes(StandardCharsets.UTF_8);
            new ResourceDatabasePopulator(new ByteArrayResource(script)).execute(dataSource);
        }
    }

    private int version(Projection projection, Generation generation) {
        return database.sql(
                        "SELECT version_" + generation.suffix() + " FROM projection_generation WHERE projection = ?")
                .param(projection.name())
                .query(Integer.class)
                .single();
    }

    void empty(Projection projection, Generation generation) {
        restart(projection, generation);
        for (String table : projection.tables()) {
            database.sql("TRUNCATE TABLE " + table + "_" + generation.suffix()).update();
        }
    }

    /** Before the rows go: should their removal be cut off, filling starts from the first event all the same. */
    private void restart(Projection projection, Generation generation) {
        String processor = Processors.name(projection, generation);
        transactions.executeWithoutResult(status -> {
            positions.reset(processor);
            database.sql(FORGET_TOKENS).param(processor).update();
            database.sql("UPDATE projection_generation SET version_" + generation.suffix()
                            + " = ? WHERE projection = ?")
                    .param(projection.version())
                    .param(projection.name())
                    .update();
        });
    }

    private static String schema(Projection projection, Generation generation) {
        try {
            return projection
                    .schema()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${generation}", generation.suffix());
        } catch (IOException missing) {
            throw new UncheckedIOException("The tables of " + projection.name() + " cannot be read", missing);
        }
    }
}
