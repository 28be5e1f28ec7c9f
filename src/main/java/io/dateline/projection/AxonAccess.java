package io.dateline.projection;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The database of projections as Axon wants to be given it. These are no beans of their own, since Axon would look for the log
 * there as well.
 */
@Component
public final class AxonAccess {

    private final ConnectionProvider connections;
    private final TransactionManager transactions;

    AxonAccess(@Projected DataSource database, @Projected PlatformTransactionManager transactions) {
        // Gives the connection of the transaction. Axon's own wrapper keeps one for each unit of work, whichever
        // database was
        // asked first, and the log is asked for one by it.
        this.connections = new SpringDataSourceConnectionProvider(database);
        this.transactions = new SpringTransactionManager(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    public ConnectionProvider connections() {
        return connections;
    }

    TransactionManager transactions() {
        return transactions;
    }
}
