package io.dateline.duplicate;

import io.dateline.duplicate.DuplicateSettings.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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

    /** In digits; a longer one is no quantity. */
    private static final int LONGEST_NUMBER = 18;

    List<Fact> of(Profile one, Profile other) {
        Set<String> facts = one.facts();
        facts.addAll(other.facts());
        List<Word> here = without(facts, one.words());
        List<Word> there = without(facts, other.words());
        List<Word> shared = shared(here, there);
        double all = Math.sqrt(weight(here) * weight(there));
        boolean same = one.words().equals(other.words());
        double share = same ? 1 : (weight(shared) + USUAL * UNSEEN) / (all + UNSEEN);
        List<Fact> found = new ArrayList<>();
        found.add(new Fact(
                "words",
                weights.words() * Math.log(share / USUAL) / Math.log(2),
                () -> same ? "both are told in the same words" : inCommon(shared, all)));
        numbers(here, there, found);
        return found;
    }

    // Loops from here on: each search goes through some thousand words, and streams would take several times as long.

    private static List<Word> without(Set<String> facts, List<Word> words) {
        List<Word> others = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!facts.contains(word.stem())) {
                others.add(word);
            }
        }
        return others;
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
        List<String> numbers = new ArrayList<>();
        for (Word word : words) {
            if (isNumber(word.stem()) && Long.parseLong(word.stem()) >= TELLING_NUMBER) {
                numbers.add(word.stem());
            }
        }
        return numbers;
    }

    private static boolean isNumber(String stem) {
        for (int at = 0; at < stem.length(); at++) {
            if (stem.charAt(at) < '0' || stem.charAt(at) > '9') {
                return false;
            }
        }
        return !stem.isEmpty() && stem.length() <= LONGEST_NUMBER;
    }

    /** Those of the first list that are in the other, or sound like a name there that is not in the first. */
    private static List<Word> shared(List<Word> here, List<Word> there) {
        Set<String> ours = stems(here);
        Set<String> theirs = stems(there);
        Map<String, Integer> spellings = new HashMap<>();
        for (Word word : there) {
            if (word.sound() != null && !ours.contains(word.stem())) {
                spellings.merge(word.sound(), 1, Integer::sum);
            }
        }
        List<Word> shared = new ArrayList<>();
        for (Word word : here) {
            if (theirs.contains(word.stem())
                    || word.sound() != null && spellings.merge(word.sound(), -1, Integer::sum) >= 0) {
                shared.add(word);
            }
        }
        return shared;
    }

    private static Set<String> stems(List<Word> words) {
        Set<String> stems = new HashSet<>(2 * words.size());
        for (Word word : words) {
            stems.add(word.stem());
        }
        return stems;
    }

    private double weight(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            sum += rarity.applyAsDouble(word.stem());
        }
        return sum;
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
