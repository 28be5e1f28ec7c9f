package io.dateline.duplicate;

import io.dateline.development.Lookalike.Reason;
import java.util.List;

/**
 * How likely two developments are the same event.
 *
 * @param score the probability, 0 to 1, in thousandths
 * @param facts what it is made of
 */
record Likeness(double score, List<Fact> facts) {

    /** @param prior log-odds before anything is known */
    static Likeness of(double prior, List<Fact> facts) {
        double odds = prior + facts.stream().mapToDouble(Fact::points).sum();
        return new Likeness(Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0, List.copyOf(facts));
    }

    List<Reason> reasons() {
        return facts.stream().map(Fact::told).toList();
    }
}
