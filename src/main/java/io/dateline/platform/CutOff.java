package io.dateline.platform;

import io.dateline.node.ClaimLost;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether something failed because the database could not be reached, or has hung up. */
class CutOff {

    /** Classes and codes of SQLSTATE: connection exception, operator intervention, idle in a transaction for too long. */
    private static final Set<String> STATES = Set.of("08", "57P01", "57P02", "57P03", "25P03");

    private CutOff() {}

    /** Axon and Spring wrap what the driver says, each in its way. */
    static boolean explains(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof ClaimLost
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException refused && isCutOff(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCutOff(String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
