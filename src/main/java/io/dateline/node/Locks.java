package io.dateline.node;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What one transaction does at a time, among all nodes. */
@Component
public class Locks {

    private final Database database;
    private final JdbcTemplate statements;

    Locks(Database database, JdbcTemplate statements) {
        this.database = database;
        this.statements = statements;
    }

    /** Waits for the lock of that name; held to the end of the transaction. */
    public void take(String name) {
        database.lock(statements, "dateline:" + name);
    }
}
