package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** The projection is being replayed already. */
final class ReplayRunning extends Refusal {

    private final Replay other;

    ReplayRunning(Replay other) {
        super(other.projection() + " is being replayed already: follow /api/v1/replays/" + other.id());
        this.other = other;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("replay", other);
    }
}
