package io.dateline.duplicate;

import io.dateline.duplicate.DuplicateSettings.Weights;
import io.dateline.vocabulary.Kind;
import io.dateline.vocabulary.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Weighs two developments against each other: coded facts first, words second. The same both ways round. */
final class Comparison {

    /** Kinds whose Goldstein values lie this far apart are opposites, as a ceasefire and its collapse, whatever their family. */
    private static final double OPPOSITE = 10;

    /** Two developments in the same days are so common where the days are these many that it tells nothing. */
    private static final double MONTH = 31;

    private static final long LONGEST_TOLD = 3660;

    /** No other fact outweighs it. */
    private static final double TOO_FAR = -10;

    private static final Set<String> MUTUAL = Set.of("talks", "pact");

    private final Weights weights;
    private final Kinds kinds;
    private final ToDoubleFunction<String> rarity;

    /** @param rarity what a word is worth */
    Comparison(Weights weights, Kinds kinds, ToDoubleFunction<String> rarity) {
        this.weights = weights;
        this.kinds = kinds;
        this.rarity = rarity;
    }

    Likeness of(Profile one, Profile other) {
        List<Fact> all = new ArrayList<>();
        all.add(date(one.days(), other.days()));
        all.add(kind(one.kind(), other.kind()));
        boolean mutual = Stream.of(one, other)
                .allMatch(profile -> kinds.knows(profile.kind())
                        && MUTUAL.contains(kinds.get(profile.kind()).family()));
        all.addAll(new ActorComparison(weights, mutual).of(one.who(), other.who()));
        all.addAll(PlaceComparison.of(one.spot(), other.spot(), mutual, weights));
        all.addAll(new WordComparison(weights, rarity).of(one, other));
        return Likeness.of(weights.prior(), all);
    }

    private Fact date(Days one, Days other) {
        long apart = one.apart(other);
        if (apart > 0) {
            return new Fact(
                    "date",
                    one.near(other) ? weights.neighbours() * apart : TOO_FAR,
                    () -> "the dates are " + apart + (apart == 1 ? " day apart" : " days apart"));
        }
        long span = Math.max(one.span(), other.span());
        double telling = Math.max(one.shared(other) < 0.5 ? -1 : 0.5, 1 - Math.log(span) / Math.log(MONTH));
        return new Fact("date", weights.day() * telling, () -> overlap(span));
    }

    private static String overlap(long span) {
        return span == 1
                ? "both are of the same day"
                : "the dates overlap, the wider one is "
                        + (span > LONGEST_TOLD ? "open or of many years" : "of " + span + " days");
    }

    private Fact kind(String one, String other) {
        if (one.equals(other)) {
            return new Fact("kind", 0, () -> "both are of the kind " + one);
        }
        if (!kinds.knows(one) || !kinds.knows(other) || !mistakable(kinds.get(one), kinds.get(other))) {
            return new Fact(
                    "kind", weights.otherKind(), () -> "nobody takes one for the other: " + one + " and " + other);
        }
        return new Fact("kind", 0, () -> "one may be taken for the other: " + one + " and " + other);
    }

    private static boolean mistakable(Kind one, Kind other) {
        return one.family().equals(other.family())
                && one.goldstein().subtract(other.goldstein()).abs().doubleValue() < OPPOSITE;
    }
}
