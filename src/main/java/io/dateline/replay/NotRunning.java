package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** Only a replay that is filling its generation can be paused. */
final class NotRunning extends Refusal {

    private final Replay replay;

    NotRunning(Replay replay) {
        super("The replay is " + replay.state().word() + ": only one that is running can be paused");
        this.replay = replay;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("replay", replay);
    }
}
