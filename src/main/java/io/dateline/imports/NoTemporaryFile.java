package io.dateline.imports;

import io.dateline.problem.Problem;

/** What waits for its sender, or is tried, finds no room: 507. */
final class NoTemporaryFile extends Problem {

    NoTemporaryFile(String why) {
        super(507, why + "; free some room there, then send it again");
    }
}
