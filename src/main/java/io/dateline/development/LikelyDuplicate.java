package io.dateline.development;

import io.dateline.problem.Refusal;
import java.util.List;
import java.util.Map;

/** It is likely recorded already, under another id. */
public final class LikelyDuplicate extends Refusal {

    private final List<Lookalike> candidates;

    /** @param candidates most likely first, at least one */
    public LikelyDuplicate(List<Lookalike> candidates) {
        super(
                "It is likely the same as '" + candidates.get(0).id() + "', "
                        + candidates.get(0).title()
                        + ". Send duplicates=attach to add its sources to that one, or duplicates=allow if it is another event");
        this.candidates = List.copyOf(candidates);
    }

    public List<Lookalike> candidates() {
        return candidates;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("candidates", candidates);
    }
}
