package io.dateline.imports;

import io.dateline.problem.Problem;

/** The body is larger than an import may be: 413. */
final class TooMuch extends Problem {

    TooMuch(String detail) {
        super(413, detail);
    }
}
