package io.dateline.replay;

import io.dateline.problem.Refusal;

/** The generation that was read before the replay is no longer there, or was never left. */
final class GenerationGone extends Refusal {

    GenerationGone(Replay replay) {
        super(
                replay.scope() == null
                        ? "The replay is " + replay.state().word() + ": only the newest one of " + replay.projection()
                                + " can be taken back, once it is done, and until the projection changes or is replayed again"
                        : "The replay built '" + replay.scope()
                                + "' again in place, as one in part does: what was read before is no longer there");
    }
}
