package io.dateline.live;

import io.dateline.problem.Problem;

/** As many read streams and watch playbacks as are told at once: 503. */
final class TooManyViewers extends Problem {

    TooManyViewers(int most) {
        super(503, most + " read streams or watch playbacks already, which is as many as are told at once: ask again");
    }
}
