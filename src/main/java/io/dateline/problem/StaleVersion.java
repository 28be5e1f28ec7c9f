package io.dateline.problem;

import java.util.List;
import java.util.Map;

/** The sender has seen an older version than the one that stands: 412, with that one. */
public final class StaleVersion extends Problem {

    private final FieldError error;
    private final Object found;

    /**
     * @param expected the version the sender has seen
     * @param version the one that stands
     * @param found how that one stands, as JSON shows it
     */
    public StaleVersion(String id, long expected, long version, Object found) {
        super(
                412,
                "'" + id + "' is at version " + version + ", not " + expected
                        + ": read it again, then repeat the change with If-Match \"" + version + "\"");
        this.error = new FieldError(
                IfMatch.HEADER, "is not the version that stands, \"" + version + "\"", "\"" + expected + "\"");
        this.found = found;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("errors", List.of(error), "found", found);
    }
}
