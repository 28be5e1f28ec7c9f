package io.dateline.imports;

import io.dateline.problem.Refusal;

/** What the import left is not there any more. */
final class ChangedSince extends Refusal {

    private ChangedSince(String development, String how) {
        super("'" + development + "' " + how);
    }

    static ChangedSince cited(String development) {
        return new ChangedSince(development, "cites the source otherwise by now: somebody graded or withdrew it");
    }

    static ChangedSince restsOnThese(String development) {
        return new ChangedSince(
                development, "has no other source that stands, since somebody withdrew them: retract it instead");
    }
}
