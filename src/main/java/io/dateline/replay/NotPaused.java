package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** Only a replay that is paused or held can be resumed. */
final class NotPaused extends Refusal {

    private final Replay replay;

    NotPaused(Replay replay) {
        super("The replay is " + replay.state().word() + ": only one that is paused or held can be resumed");
        this.replay = replay;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("replay", replay);
    }
}
