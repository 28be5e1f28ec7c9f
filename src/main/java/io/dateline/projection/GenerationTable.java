package io.dateline.projection;

import io.dateline.log.Log;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The pointer to the active generation of each projection, and of which version and layout its generations are. */
@Component
class GenerationTable {

    private static final String ACTIVE = "SELECT active FROM projection_generation WHERE projection = ?";
    private static final String ADD =
            "INSERT INTO projection_generation (projection, active, version_a, version_b) VALUES (?, 'A', ?, ?)";
    private static final String ACTIVATE =
            "UPDATE projection_generation SET active = ?, rewritten = rewritten + 1 WHERE projection = ?";
    private static final String READING = """
            SELECT g.active, p.position, g.readable_from, g.rewritten FROM projection_generation g
            JOIN projection_position p ON p.processor = CONCAT(g.projection, '-', LOWER(g.active))
            WHERE g.projection = ?""";
    private static final String READABLE_FROM =
            "UPDATE projection_generation SET readable_from = ? WHERE projection = ? AND active = ?";
    private static final String FORGET_TOKENS = "DELETE FROM token_entry WHERE processor_name = ?";
    private static final String FORGET_LETTERS = "DELETE FROM dead_letter_entry WHERE processing_group = ?";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Positions positions;
    private final Log log;

    GenerationTable(
            @Projected JdbcClient database,
            @Projected TransactionOperations transactions,
            Positions positions,
            Log log) {
        this.database = database;
        this.transactions = transactions;
        this.positions = positions;
        this.log = log;
    }

    /** Adds a projection that is new; its generations have no layout yet. False where it was there. */
    boolean add(Projection projection) {
        boolean isNew = database.sql(ACTIVE)
                .param(projection.name())
                .query(String.class)
                .optional()
                .isEmpty();
        if (isNew) {
            database.sql(ADD)
                    .params(projection.name(), projection.version(), projection.version())
                    .update();
        }
        for (Generation generation : Generation.values()) {
            positions.add(Processors.name(projection, generation));
        }
        return isNew;
    }

    Generation active(String projection) {
        return database.sql(ACTIVE)
                .param(projection)
                .query(String.class)
                .optional()
                .map(Generation::valueOf)
                .orElseThrow(() -> new UnknownProjection(projection, List.of()));
    }

    /**
     * One statement, so that generation and position belong together even while the pointer moves.
     *
     * @throws BeingBuilt where the generation was made anew and does not hold yet what readers have seen before
     */
    Reading reading(String projection, long head) {
        return database.sql(READING)
                .param(projection)
                .query((row, number) -> {
                    long position = row.getLong(2);
                    if (position < row.getLong(3)) {
                        throw new BeingBuilt(projection, row.getLong(3), position);
                    }
                    return new Reading(
                            Generation.valueOf(row.getString(1)),
                            position,
                            Math.max(0, head - position),
                            row.getLong(4));
                })
                .single();
    }

    void activate(String projection, Generation generation) {
        database.sql(ACTIVATE).param(generation.name()).param(projection).update();
    }

    /** Tells readers that rows of earlier positions are others now. */
    void rewritten(String projection) {
        database.sql("UPDATE projection_generation SET rewritten = rewritten + 1 WHERE projection = ?")
                .param(projection)
                .update();
    }

    int version(String projection, Generation generation) {
        return column("version_", projection, generation, Integer.class);
    }

    /** The position from which on that generation is read; none for the one that is not read. */
    long readableFrom(String projection, Generation generation) {
        return database.sql("SELECT readable_from FROM projection_generation WHERE projection = ? AND active = ?")
                .params(projection, generation.name())
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    /** Lets readers of that generation wait until it has all that the log has now. Nothing for the one that is not read. */
    void readFromHead(Projection projection, Generation generation) {
        database.sql(READABLE_FROM)
                .params(log.head(), projection.name(), generation.name())
                .update();
    }

    /** The fingerprint of the DDL that made the tables; empty where they are missing, or half made. */
    String layout(String projection, Generation generation) {
        return column("layout_", projection, generation, String.class);
    }

    private <T> T column(String column, String projection, Generation generation, Class<T> type) {
        return database.sql(
                        "SELECT " + column + generation.suffix() + " FROM projection_generation WHERE projection = ?")
                .param(projection)
                .query(type)
                .single();
    }

    void laidOut(String projection, Generation generation, String layout) {
        database.sql("UPDATE projection_generation SET layout_" + generation.suffix() + " = ? WHERE projection = ?")
                .params(layout, projection)
                .update();
    }

    /**
     * Lets filling start from the first event, with the code of now. Done before the rows go: should their removal be cut off, it
     * starts from there all the same.
     *
     * @param gone the tables are about to be dropped: until they are filled again, nobody reads them
     */
    void restart(Projection projection, Generation generation, boolean gone) {
        String processor = Processors.name(projection, generation);
        transactions.executeWithoutResult(status -> {
            // In the order in which a batch locks them.
            database.sql(FORGET_TOKENS).param(processor).update();
            positions.reset(processor);
            database.sql(FORGET_LETTERS).param(processor).update();
            database.sql("UPDATE projection_generation SET version_" + generation.suffix()
                            + " = ? WHERE projection = ?")
                    .params(projection.version(), projection.name())
                    .update();
            if (gone) {
                laidOut(projection.name(), generation, "");
                readFromHead(projection, generation);
            }
        });
    }
}
