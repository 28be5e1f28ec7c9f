package io.dateline.stream;

import io.dateline.problem.Problem;

/** Dateline starts or stops just now: 503. */
public final class StreamsClosed extends Problem {

    public StreamsClosed() {
        super(503, "Dateline starts or stops just now: ask again");
    }
}
