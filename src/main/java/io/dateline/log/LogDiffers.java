package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.Refusal;
import java.util.List;
import java.util.Map;

/** The line is an event of a log, but does not continue this one. What stands before it was taken, nothing after it. */
final class LogDiffers extends Refusal {

    private final long line;
    private final FieldError error;
    private final Taken taken;

    LogDiffers(long line, FieldError error, Taken taken) {
        super("Line " + line + ": " + error.field() + " " + error.message());
        this.line = line;
        this.error = error;
        this.taken = taken;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("line", line, "errors", List.of(error), "taken", taken);
    }
}
