package io.dateline.timeline;

import io.dateline.problem.Problem;

/** A development that is recorded, and was not told of yet at the time that is asked for: 404. */
final class NotToldYet extends Problem {

    NotToldYet(String development, String why, String parameter) {
        super(
                404,
                "Development '" + development + "' was not there yet: " + why + ". Leave " + parameter
                        + " out, or take a later one");
    }
}
