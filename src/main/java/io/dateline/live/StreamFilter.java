package io.dateline.live;

import io.dateline.timeline.Clause;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which developments a reader wants to hear of. What an actor or theme is the same as is asked anew for each of them: it may be
 * merged while the reader listens, and was not yet in what is told again from before.
 *
 * @param clauses of which all must hold; on terms like {@code actor:russia}, merged or not, and {@code kind:call}
 */
record StreamFilter(List<Clause> clauses, Vocabulary vocabulary) {

    /** One timeline that has everything that is wanted as of a position; null where it takes more than one. */
    @Nullable
    String lane(long position) {
        return clauses.stream()
                .filter(clause -> clause.any().size() == 1 && clause.none().isEmpty())
                .map(clause -> clause.any().get(0))
                .filter(term -> !term.startsWith("kind:"))
                .findFirst()
                .map(term -> isMergeable(term) ? survivor(term, id(term), position) : term)
                .orElse(null);
    }

    /**
     * @param terms of a development as of a position
     * @param now as of when it counts what is the same
     * @param then that position
     */
    boolean wants(Set<String> terms, Occasion now, long then) {
        return clauses.stream().allMatch(clause -> clause.holds(term -> isAmong(terms, term, now, then)));
    }

    private boolean isAmong(Set<String> terms, String term, Occasion now, long then) {
        return terms.contains(term)
                || isMergeable(term)
                        && vocabulary.same(type(term), id(term), now).stream()
                                .anyMatch(same -> terms.contains(survivor(term, same, then)));
    }

    private String survivor(String term, String same, long position) {
        return type(term).word() + ":" + vocabulary.survivor(type(term), same, Occasion.asOf(position));
    }

    private static boolean isMergeable(String term) {
        return term.startsWith("actor:") || term.startsWith("theme:");
    }

    private static TermType type(String term) {
        return TermType.of(term.substring(0, term.indexOf(':')));
    }

    private static String id(String term) {
        return term.substring(term.indexOf(':') + 1);
    }
}
