package io.dateline.problem;

import java.util.Locale;
import java.util.Map;

/**
 * A request that cannot be answered as asked. The class names the fact ({@code AlreadyRetracted}); its kebab-case form is the
 * stable last part of the problem's {@code type} (RFC 9457, section 3.1.1).
 */
public abstract class Problem extends RuntimeException {

    private final int status;

    /** @param status the HTTP status, 400 to 599 */
    protected Problem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    public final int status() {
        return status;
    }

    public final String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What the document says besides its detail; keys are camelCase, values go through JSON. */
    public Map<String, Object> properties() {
        return Map.of();
    }

    /** A refusal is an answer, not a fault: nobody reads its stack trace, and filling it costs more than the check. */
    @Override
    public final synchronized Throwable fillInStackTrace() {
        return this;
    }
}
