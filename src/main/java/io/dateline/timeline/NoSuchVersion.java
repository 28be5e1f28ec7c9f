package io.dateline.timeline;

import io.dateline.problem.Problem;
import java.util.Map;

/** The development has no version of that number: 404, with the number of the newest. */
final class NoSuchVersion extends Problem {

    private final long newest;

    NoSuchVersion(String development, String asked, long newest) {
        super(
                404,
                "'" + development + "' has no version '" + asked + "': "
                        + (newest == 1 ? "there is version 1 only" : "there are versions 1 to " + newest));
        this.newest = newest;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("oldest", 1, "newest", newest);
    }
}
