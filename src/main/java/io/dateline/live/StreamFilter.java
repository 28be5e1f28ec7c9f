package io.dateline.live;

import io.dateline.timeline.Clause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which developments a reader wants to hear of.
 *
 * @param clauses of which all must hold; on terms like {@code actor:russia} and {@code kind:call}
 */
record StreamFilter(List<Clause> clauses) {

    /** One timeline that has everything that is wanted; null where it takes more than one. */
    @Nullable
    String lane() {
        return clauses.stream()
                .filter(clause -> clause.any().size() == 1 && clause.none().isEmpty())
                .map(clause -> clause.any().get(0))
                .filter(term -> !term.startsWith("kind:"))
                .findFirst()
                .orElse(null);
    }

    boolean wants(Set<String> terms) {
        return clauses.stream().allMatch(clause -> clause.holds(terms));
    }
}
