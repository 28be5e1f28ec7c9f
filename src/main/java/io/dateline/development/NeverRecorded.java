package io.dateline.development;

import io.dateline.problem.Problem;

/** There is no development of that id, and never was: 404. */
public final class NeverRecorded extends Problem {

    public NeverRecorded(String id) {
        super(404, "No development '" + id + "' was ever recorded");
    }
}
