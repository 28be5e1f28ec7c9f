package io.dateline.imports;

import io.dateline.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it was read.
 *
 * @param line on which it begins, from 1
 * @param size roughly, in bytes
 * @param entry a development with its id among the other fields; null where the row could not be read
 * @param problem why it could not be read
 */
record Row(
        long line,
        int size,
        @Nullable ObjectNode entry,
        @Nullable Problem problem) {

    static Row of(long line, int size, ObjectNode entry) {
        return new Row(line, size, entry, null);
    }

    static Row wrong(long line, Problem problem) {
        return new Row(line, 0, null, problem);
    }
}
