package io.dateline.duplicate;

import io.dateline.duplicate.DuplicateSettings.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words two developments are told with, those left aside that name who took part and where: these are compared as facts.
 *
 * @param rarity what a word is worth
 */
record WordComparison(Weights weights, ToDoubleFunction<String> rarity) {

    /** The share of words that any two reports of the same matter have in common. */
    private static final double USUAL = 0.1;
    /** Few words say little: as if so much more weight of other words, two rare ones, had the usual share. */
    private static final double UNSEEN = 10;
    /** Everybody has something twice. */
    private static final long TELLING_NUMBER = 3;

    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();

    List<Fact> of(Profile one, Profile other) {
        Predicate<Word> fact = one.facts().or(other.facts());
        List<Word> here = one.words().stream().filter(fact.negate()).toList();
        List<Word> there = other.words().stream().filter(fact.negate()).toList();
        List<Word> shared = shared(here, there);
        double all = Math.sqrt(weight(here) * weight(there));
        boolean same = one.words().equals(other.words());
        double share = same ? 1 : (weight(shared) + USUAL * UNSEEN) / (all + UNSEEN);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "words",
                weights.words() * Math.log(share / USUAL) / Math.log(2),
                () -> same ? "both are told in the same words" : inCommon(shared, all)));
        numbers(here, there, facts);
        return facts;
    }

    private void numbers(List<Word> here, List<Word> there, List<Fact> facts) {
        List<String> ours = numbers(here);
        List<String> theirs = numbers(there);
        List<String> same = ours.stream().filter(theirs::contains).toList();
        if (!same.isEmpty()) {
            facts.add(new Fact("numbers", weights.sameNumber(), () -> "both tell " + String.join(", ", same)));
        } else if (!ours.isEmpty() && !theirs.isEmpty()) {
            facts.add(new Fact(
                    "numbers",
                    weights.otherNumbers(),
                    () -> String.join(", ", ours) + " in the one, " + String.join(", ", theirs) + " in the other"));
        }
    }

    private static List<String> numbers(List<Word> words) {
        return words.stream()
                .map(Word::stem)
                .filter(stem -> NUMBER.test(stem) && Long.parseLong(stem) >= TELLING_NUMBER)
                .toList();
    }

    /** Those of the first list that are in the other, or sound like a name there that is not in the first. */
    private static List<Word> shared(List<Word> here, List<Word> there) {
        Set<String> ours = here.stream().map(Word::stem).collect(Collectors.toSet());
        Set<String> theirs = there.stream().map(Word::stem).collect(Collectors.toSet());
        Map<String, Integer> spellings = new HashMap<>();
        there.stream()
                .filter(word -> word.sound() != null && !ours.contains(word.stem()))
                .forEach(word -> spellings.merge(word.sound(), 1, Integer::sum));
        return here.stream()
                .filter(word -> theirs.contains(word.stem())
                        || word.sound() != null && spellings.merge(word.sound(), -1, Integer::sum) >= 0)
                .toList();
    }

    private double weight(List<Word> words) {
        return words.stream().map(Word::stem).mapToDouble(rarity).sum();
    }

    private String inCommon(List<Word> shared, double all) {
        return Math.round(100 * weight(shared) / Math.max(1, all)) + " % of the other words by weight are in both"
                + shared.stream()
                        .map(Word::stem)
                        .sorted(Comparator.comparingDouble(rarity).reversed().thenComparing(Comparator.naturalOrder()))
                        .limit(5)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), heaviest -> heaviest.isEmpty() ? "" : ": " + heaviest));
    }
}
