package io.dateline.projection;

import io.dateline.problem.Problem;
import java.util.Map;

/** A position that no event has: 400, since waiting for it might never end. */
public final class BeyondTheLog extends Problem {

    private final long asked;
    private final long head;

    BeyondTheLog(long asked, long head) {
        super(400, "Position " + asked + " is beyond the log, which ends at " + head);
        this.asked = asked;
        this.head = head;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("asked", asked, "head", head);
    }
}
