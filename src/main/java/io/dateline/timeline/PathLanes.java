package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.UnknownTerm;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;

/** Lanes as paths name them. */
final class PathLanes {

    private PathLanes() {}

    /** @throws InvalidInput where both are the same actor */
    static Lane pair(Vocabulary vocabulary, String a, String b) {
        String one = vocabulary.actorId(a);
        String other = vocabulary.actorId(b);
        if (one.equals(other)) {
            throw new InvalidInput("b", "is the same actor as a, '" + one + "': a pair has two", b);
        }
        return Lane.pair(one, other);
    }

    /** @throws UnknownTerm where there is no such country */
    static Lane country(String code) {
        String country = code.toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(country)) {
            throw new UnknownTerm("country", code, null);
        }
        return Lane.country(country);
    }
}
