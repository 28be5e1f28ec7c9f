package io.dateline.projection;

import io.dateline.problem.Problem;
import java.util.Map;

/** The projection has not reached the position that was asked for within the time a request may wait: 503. */
public final class NotThereYet extends Problem {

    private final long asked;
    private final long reached;

    NotThereYet(String projection, long asked, long reached) {
        super(503, projection + " reach position " + reached + " of the log, not yet " + asked + ": try again shortly");
        this.asked = asked;
        this.reached = reached;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("asked", asked, "reached", reached);
    }
}
