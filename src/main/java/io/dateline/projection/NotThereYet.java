package io.dateline.projection;

import io.dateline.problem.Problem;
import java.util.Map;

/** The projection has not reached the position that was asked for within the time a request may wait: 503. */
public sealed class NotThereYet extends Problem permits BeingBuilt {

    private final String projection;
    private final long asked;
    private final long reached;

    /** @param says the sentence that begins with the projection's name */
    NotThereYet(String projection, String says, long asked, long reached) {
        super(503, projection + " " + says);
        this.projection = projection;
        this.asked = asked;
        this.reached = reached;
    }

    static NotThereYet within(String projection, long asked, long reached) {
        return new NotThereYet(
                projection,
                "reach position " + reached + " of the log, not yet " + asked + ": try again shortly",
                asked,
                reached);
    }

    final String projection() {
        return projection;
    }

    /** The position that must be reached. */
    final long needed() {
        return asked;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("asked", asked, "reached", reached);
    }
}
