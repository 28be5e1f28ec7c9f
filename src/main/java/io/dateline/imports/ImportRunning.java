package io.dateline.imports;

import io.dateline.problem.Refusal;

/** Another request is at it. */
final class ImportRunning extends Refusal {

    ImportRunning(String id) {
        super("The import '" + id + "' is running: wait for its end");
    }
}
