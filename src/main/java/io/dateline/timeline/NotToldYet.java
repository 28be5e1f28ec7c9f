package io.dateline.timeline;

import io.dateline.development.NeverRecorded;
import io.dateline.problem.Problem;

/** A development that is recorded, and was not told of yet at the time that is asked for: 404. */
final class NotToldYet extends Problem {

    private NotToldYet(String development, String why, String parameter) {
        super(
                404,
                "Development '" + development + "' was not there yet: " + why + ". Leave " + parameter
                        + " out, or take a later one");
    }

    /**
     * Why the view does not see it: nobody ever told of it, or only not by then.
     *
     * @param now of everything that is known
     */
    static Problem why(Timelines timelines, String id, View view, View now) {
        if (timelines.development(id, now).isEmpty()) {
            return new NeverRecorded(id);
        }
        View recordedByThen = new View(view.generation(), view.position(), null);
        return timelines.development(id, recordedByThen).isEmpty()
                ? new NotToldYet(id, "it was recorded after position " + view.position(), "asOf")
                : new NotToldYet(id, "none of its sources had come out by then", "knownOn");
    }
}
