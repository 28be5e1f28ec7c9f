package io.dateline.imports;

import io.dateline.problem.Problem;

/** There is no import of that id: 404. */
final class UnknownImport extends Problem {

    UnknownImport(String id) {
        super(404, "There is no import '" + id + "'");
    }
}
