package io.dateline.platform;

import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line why PostgreSQL cannot be used. */
class PostgresAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String why = "PostgreSQL cannot be used: "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (state.equals(PSQLState.INVALID_PARAMETER_VALUE.getState())) {
            return new FailureAnalysis(
                    why,
                    "Give dateline.node.claim-timeout in a unit that PostgreSQL has too, like 10s, 500ms or 2min",
                    cause);
        }
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")
                ? new FailureAnalysis(
                        why,
                        "Start it, or name another one in DATELINE_DATABASE_URL, DATELINE_DATABASE_USER and DATELINE_DATABASE_PASSWORD",
                        cause)
                : null;
    }
}
