package io.dateline.imports;

import io.dateline.problem.Refusal;

/** What the import left is not there any more. */
final class ChangedSince extends Refusal {

    ChangedSince(String development) {
        super("'" + development + "' cites the source otherwise by now: somebody graded or withdrew it");
    }
}
