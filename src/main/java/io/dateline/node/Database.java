package io.dateline.node;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The databases that Dateline runs on, and all that is different between them. */
public enum Database {
    /** In a file, which one process alone is on. */
    H2 {
        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public String ddl(String statements) {
            return statements;
        }

        /** Not by JDBC's own {@code getIndexInfo}, which also tells an index's size, and reads some of its pages to guess it. */
        @Override
        public boolean hasIndex(JdbcOperations database, String name) {
            return Boolean.TRUE.equals(database.queryForObject("""
                    SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.INDEXES
                    WHERE INDEX_SCHEMA = CURRENT_SCHEMA AND INDEX_NAME = UPPER(?)
                    """, Boolean.class, name));
        }

        @Override
        void lock(JdbcOperations database, String name) {
            // Whoever might be waited for is in this process.
        }
    },

    /** On a server, which any number of nodes are on. */
    POSTGRESQL {
        private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
        private static final RowCallbackHandler NOTHING = row -> {};

        @Override
        public boolean isShared() {
            return true;
        }

        /** Texts are in the order of their letters' codes as on H2, whatever language the database was made for. */
        @Override
        public String ddl(String statements) {
            return statements
                    .replaceAll("VARBINARY\\(\\d+\\)", "BYTEA")
                    .replaceAll("(VAR)?CHAR\\(\\d+\\)", "$0 COLLATE \"C\"");
        }

        @Override
        public boolean hasIndex(JdbcOperations database, String name) {
            return Boolean.TRUE.equals(
                    database.queryForObject("SELECT to_regclass(?) IS NOT NULL", Boolean.class, name));
        }

        @Override
        void lock(JdbcOperations database, String name) {
            database.query(LOCK, NOTHING, name);
        }
    };

    /** Whether other processes may be on it at the same time. */
    public abstract boolean isShared();

    /** DDL, which is written for H2, as this one understands it. */
    public abstract String ddl(String statements);

    /** Whether there is an index of that name, in whatever case. */
    public abstract boolean hasIndex(JdbcOperations database, String name);

    /** Waits for its turn among all nodes; held to the end of the transaction. */
    abstract void lock(JdbcOperations database, String name);

    static Database of(String product) {
        return product.equals("PostgreSQL") ? POSTGRESQL : H2;
    }
}
