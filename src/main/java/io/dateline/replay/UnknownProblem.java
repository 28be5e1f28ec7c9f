package io.dateline.replay;

import io.dateline.problem.Problem;

/** No event was set aside under that id: 404. */
final class UnknownProblem extends Problem {

    UnknownProblem(String id) {
        super(404, "No event was set aside under '" + id + "'; GET /api/v1/replays/problems lists them");
    }
}
