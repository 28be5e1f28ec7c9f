package io.dateline.node;

import org.springframework.jdbc.core.ConnectionCallback;
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

    /**
     * Does it once it has the lock of that name, in the transaction that there is. Both may take as long as they take: a database
     * that is gone is found out by the system all the same.
     */
    public void patiently(String name, Runnable work) {
        if (!database.isShared()) {
            work.run();
            return;
        }
        statements.execute((ConnectionCallback<Void>) connection -> {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            take(name);
            work.run();
            connection.setNetworkTimeout(Runnable::run, usual);
            return null;
        });
    }
}
