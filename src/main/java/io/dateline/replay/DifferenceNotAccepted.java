package io.dateline.replay;

import io.dateline.problem.Refusal;
import java.util.Map;

/** What was filled differs from what is read, and nobody said yet that it shall be read all the same. */
final class DifferenceNotAccepted extends Refusal {

    private final Comparison comparison;

    DifferenceNotAccepted(Comparison comparison) {
        super(comparison.different() + " of " + comparison.parts()
                + " parts differ from what is read: resume with accept=true to read what was replayed, or cancel");
        this.comparison = comparison;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("comparison", comparison);
    }
}
