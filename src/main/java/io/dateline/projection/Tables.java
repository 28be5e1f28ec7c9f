package io.dateline.projection;

import io.dateline.node.Database;
import io.dateline.node.Locks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes, empties and drops the tables of a generation. */
@Component
class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final DataSource dataSource;
    private final JdbcClient database;
    private final GenerationTable generations;
    private final Database dialect;
    private final Locks locks;
    private final TransactionOperations transactions;
    private final LateIndexes indexes;

    Tables(
            @Projected DataSource dataSource,
            @Projected JdbcClient database,
            GenerationTable generations,
            Database dialect,
            Locks locks,
            @Projected TransactionOperations transactions,
            LateIndexes indexes) {
        this.dataSource = dataSource;
        this.database = database;
        this.generations = generations;
        this.dialect = dialect;
        this.locks = locks;
        this.transactions = transactions;
        this.indexes = indexes;
    }

    /** Nodes that start at the same time make them one after the other. */
    void prepare(Projection projection) {
        transactions.executeWithoutResult(status -> locks.patiently("tables", () -> prepareAlone(projection)));
    }

    /**
     * Makes missing tables, and those anew that the schema has otherwise now: this code could not read them. Where only the
     * version differs, they stay to be read until a replay has made better ones.
     */
    private void prepareAlone(Projection projection) {
        boolean isNew = generations.add(projection);
        for (Generation generation : Generation.values()) {
            String schema = schema(projection, generation.suffix());
            String layout = fingerprint(schema + projection.lateIndexes() + projection.madeWith());
            if (!generations.layout(projection.name(), generation).equals(layout)) {
                if (!isNew) {
                    LOG.info("{} have new tables: generation {} is built anew", projection.name(), generation);
                }
                generations.restart(projection, generation, true);
                drop(projection, generation.suffix());
                make(schema);
                generations.laidOut(projection.name(), generation, layout);
            }
        }
    }

    /** @param demand asked in the same transaction; where it throws, everything stays as it was */
    void empty(Projection projection, Generation generation, Runnable demand) {
        transactions.executeWithoutResult(status -> locks.patiently("tables", () -> {
            demand.run();
            generations.restart(projection, generation, false);
            for (String table : projection.tables()) {
                database.sql("TRUNCATE TABLE " + table + "_" + generation.suffix())
                        .update();
            }
            projection
                    .lateIndexes()
                    .forEach(index ->
                            database.sql(index.drop(generation.suffix())).update());
        }));
        indexes.forget(projection, generation);
    }

    /** Makes the tables of the workbench anew, empty. */
    void workbench(Repairable projection) {
        drop(projection, Repairable.WORKBENCH);
        make(schema(projection, Repairable.WORKBENCH));
        projection
                .lateIndexes()
                .forEach(index ->
                        database.sql(index.create(Repairable.WORKBENCH)).update());
    }

    long rows(Projection projection, Generation generation) {
        return projection.tables().stream()
                .mapToLong(table -> database.sql("SELECT COUNT(*) FROM " + table + "_" + generation.suffix())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private void drop(Projection projection, String suffix) {
        for (String table : projection.tables()) {
            database.sql("DROP TABLE IF EXISTS " + table + "_" + suffix).update();
        }
    }

    private void make(String schema) {
        new ResourceDatabasePopulator(new ByteArrayResource(dialect.ddl(schema).getBytes(StandardCharsets.UTF_8)))
                .execute(dataSource);
    }

    private static String schema(Projection projection, String suffix) {
        try {
            return projection
                    .schema()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${generation}", suffix);
        } catch (IOException missing) {
            throw new UncheckedIOException("The tables of " + projection.name() + " cannot be read", missing);
        }
    }

    /** Of the statements alone: a comment or a line break makes no other table. */
    static String fingerprint(String schema) {
        String statements =
                schema.replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ").strip();
        return DigestUtils.sha256Hex(statements);
    }
}
