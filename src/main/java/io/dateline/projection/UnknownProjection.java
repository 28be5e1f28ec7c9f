package io.dateline.projection;

import io.dateline.problem.Problem;
import java.util.List;

/** There is no projection of that name: 404, with those there are. */
public final class UnknownProjection extends Problem {

    UnknownProjection(String name, List<String> known) {
        super(404, "There is no projection '" + name + "'; there are " + String.join(", ", known));
    }
}
