package io.dateline.log;

import io.dateline.problem.Problem;
import java.util.Map;

/** The disk is nearly full, so that nothing is taken in: 507. What is there can be read. */
public final class InsufficientStorage extends Problem {

    private final long left;
    private final long least;

    InsufficientStorage(long left, long least) {
        super(
                507,
                "The disk of the database has " + left + " bytes left, and nothing is written below " + least
                        + " (dateline.min-free-space): free some, then send it again; reads go on");
        this.left = left;
        this.least = least;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("left", left, "least", least);
    }
}
