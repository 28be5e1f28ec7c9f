package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** The replay has ended. */
final class ReplayOver extends Refusal {

    private final Replay replay;

    ReplayOver(Replay replay) {
        super("The replay is " + replay.state().word()
                + ": there is nothing to cancel; one that is done is taken back with rollback");
        this.replay = replay;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("replay", replay);
    }
}
