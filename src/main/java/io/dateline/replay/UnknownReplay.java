package io.dateline.replay;

import io.dateline.problem.Problem;

/** There is no replay of that id: 404. */
final class UnknownReplay extends Problem {

    UnknownReplay(String id) {
        super(404, "There is no replay '" + id + "'; GET /api/v1/replays lists them");
    }
}
