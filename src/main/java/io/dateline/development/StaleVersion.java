package io.dateline.development;

import io.dateline.problem.Problem;
import java.util.Map;

/** The sender has seen an older version than the one that stands: 412, with that one. */
public final class StaleVersion extends Problem {

    private final Standing found;

    StaleVersion(long expected, Standing found) {
        super(
                412,
                "'" + found.id() + "' is at version " + found.version() + ", not " + expected
                        + ": read it again, then repeat the change with If-Match \"" + found.version() + "\"");
        this.found = found;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("found", found);
    }
}
