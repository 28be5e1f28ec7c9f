package io.dateline.live;

import io.dateline.timeline.Clause;
import java.util.List;
import java.util.Set;

/**
 * Which developments a reader wants to hear of.
 *
 * @param clauses of which all must hold; on terms like {@code actor:russia} and {@code kind:call}
 */
record StreamFilter(List<Clause> clauses) {

    boolean wants(Set<String> terms) {
        return clauses.stream().allMatch(clause -> clause.holds(terms));
    }
}
