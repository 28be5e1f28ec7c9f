package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** The event that was set aside cannot be handled now, either. */
final class StillFails extends Refusal {

    private final Problematics.Found found;

    StillFails(Problematics.Found found) {
        super("The event at position " + found.problem().position() + " fails again, with "
                + found.problem().error() + ": mend what is wrong, or skip it");
        this.found = found;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("problem", found);
    }
}
