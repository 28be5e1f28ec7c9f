package io.dateline.live;

import io.dateline.problem.Problem;

/** Dateline starts or stops just now: 503. */
final class StreamsClosed extends Problem {

    StreamsClosed() {
        super(503, "Dateline starts or stops just now: ask again");
    }
}
