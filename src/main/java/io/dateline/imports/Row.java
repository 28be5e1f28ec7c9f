package io.dateline.imports;

import io.dateline.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it was read.
 *
 * @param line on which it begins, from 1
 * @param size roughly, in bytes
 * @param entry a development with its id among the other fields; null where the row could not be read
 * @param foreign what else another system tells with it; null where it is of the import's own
 * @param problem why it could not be read
 * @param registered actors whom nobody knew before
 */
record Row(
        long line,
        int size,
        @Nullable ObjectNode entry,
        @Nullable Foreign foreign,
        @Nullable Problem problem,
        List<Newcomer> registered) {

    static Row of(long line, int size, ObjectNode entry) {
        return new Row(line, size, entry, null, null, List.of());
    }

    static Row of(long line, int size, Foreign foreign) {
        return new Row(line, size, foreign.entry(), foreign, null, List.of());
    }

    static Row wrong(long line, Problem problem) {
        return new Row(line, 0, null, null, problem, List.of());
    }

    /** The same, refused. */
    Row refused(Problem why) {
        return new Row(line, size, entry, foreign, why, registered);
    }

    /** The same, saying something else. */
    Row saying(ObjectNode other) {
        return new Row(line, size, other, foreign, problem, registered);
    }

    /** The same, once another one is registered for it. */
    Row registering(Newcomer actor) {
        List<Newcomer> all =
                Stream.concat(registered.stream(), Stream.of(actor)).toList();
        return new Row(line, size, entry, foreign, problem, all);
    }

    boolean mention() {
        return foreign != null && foreign.mention();
    }
}
