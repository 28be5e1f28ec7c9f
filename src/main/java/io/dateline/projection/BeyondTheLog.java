package io.dateline.projection;

import io.dateline.problem.FieldError;
import io.dateline.problem.Problem;
import java.util.List;
import java.util.Map;

/** A position that no event has: 400, since waiting for it might never end. */
public final class BeyondTheLog extends Problem {

    private final String field;
    private final long asked;
    private final long head;

    /** @param field the parameter or header that names the position */
    BeyondTheLog(String field, long asked, long head) {
        super(400, "Position " + asked + " is beyond the log, which ends at " + head);
        this.field = field;
        this.asked = asked;
        this.head = head;
    }

    /** Whoever sends a number may have meant a year. */
    private String remedy() {
        if (field.equals(Fresh.AT_LEAST)) {
            return "";
        }
        return asked >= 1000 && asked <= 9999
                ? "; a number alone is a position, the beginning of the year is " + asked + "-01-01T00:00:00Z"
                : "; a number alone is a position, an instant is like 2026-01-31T12:00:00Z";
    }

    @Override
    public Map<String, Object> properties() {
        FieldError error = new FieldError(field, "is beyond the log, which ends at " + head + remedy(), asked);
        return Map.of("asked", asked, "head", head, "errors", List.of(error));
    }
}
