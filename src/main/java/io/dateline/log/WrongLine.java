package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.Problem;
import java.util.List;
import java.util.Map;

/** A line that is no event of a log: 400. What stands before it was taken, nothing after it. */
final class WrongLine extends Problem {

    private final long line;
    private final List<FieldError> errors;
    private final Taken taken;

    WrongLine(long line, List<FieldError> errors, Taken taken) {
        super(
                400,
                "Line " + line + ": "
                        + (errors.get(0).field().isEmpty() ? "" : errors.get(0).field() + " ")
                        + errors.get(0).message());
        this.line = line;
        this.errors = errors;
        this.taken = taken;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("line", line, "errors", errors, "taken", taken);
    }
}
