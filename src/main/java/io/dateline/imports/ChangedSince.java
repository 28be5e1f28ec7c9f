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

    /** Stands at another version than the import left it at. */
    static ChangedSince corrected(String development, long version) {
        return new ChangedSince(
                development,
                "is at version " + version + ", another than the import left it at: somebody has changed it since");
    }

    /** Those of imports before it was remembered which ones they were. */
    static ChangedSince claims(String development) {
        return new ChangedSince(
                development, "has claims of the import, and it was not remembered yet which ones: withdraw them there");
    }

    static ChangedSince restsOnThese(String development) {
        return new ChangedSince(
                development, "has no other source that stands, since somebody withdrew them: retract it instead");
    }
}
