package io.dateline.imports;

import io.dateline.problem.Problem;

/** What is announced as gzip is not, or is damaged: 400. */
final class NotGzip extends Problem {

    NotGzip(String why) {
        super(400, "The body is not what Content-Encoding: gzip announces: " + why);
    }
}
