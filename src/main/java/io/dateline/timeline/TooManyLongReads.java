package io.dateline.timeline;

import io.dateline.problem.Problem;

/** Others look over whole timelines just now, as many as may at once: 503. */
final class TooManyLongReads extends Problem {

    TooManyLongReads() {
        super(
                503,
                LongReads.AT_ONCE
                        + " others look for earlier states of a timeline just now, which is as many as may at once: ask again");
    }
}
