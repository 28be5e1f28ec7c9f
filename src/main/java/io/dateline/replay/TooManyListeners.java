package io.dateline.replay;

import io.dateline.problem.Problem;

/** As many listen to replays as are told of them at once: 503. */
final class TooManyListeners extends Problem {

    TooManyListeners(int most) {
        super(
                503,
                most
                        + " listen already, which is as many as are told at once: ask again, or ask for the replay itself");
    }
}
