package io.dateline.imports;

import io.dateline.development.DevelopmentId;
import io.dateline.problem.Problem;

/** What is mentioned is not recorded: 404. */
final class EventNotImported extends Problem {

    EventNotImported(DevelopmentId development) {
        super(
                404,
                "There is no development '" + development + "': import the file of events first, then this one again");
    }
}
