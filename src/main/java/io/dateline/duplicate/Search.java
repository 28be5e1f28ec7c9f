package io.dateline.duplicate;

import io.dateline.vocabulary.Kinds;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is like a development. However many are stored, it reads at most some short {@link Range}s of one
 * index for each key, then {@link Tables#MOST_COMPARED} developments and how often their words occur.
 */
record Search(DuplicateSettings settings, Kinds kinds) {

    /** The key under which the number of developments is kept among the counts of words. */
    static final String ALL = "";

    /**
     * @param itself its ordinal where it is stored, and then not found
     * @param apart the system whose developments are left out; null where none are
     * @param counts how many developments have each of these words
     * @return most likely first, without those marked as not the same
     */
    List<Found> of(
            Profile profile,
            @Nullable Long itself,
            @Nullable String apart,
            Tables tables,
            Function<Collection<String>, Map<String, Long>> counts) {
        Integer origin = apart == null ? null : Filed.origin(apart);
        Set<Long> left = itself == null ? new HashSet<>() : tables.toldApart(itself);
        if (itself != null) {
            left.add(itself);
        }
        List<Range> ranges = Range.of(profile.days(), keys().near(profile), origin);
        return among(profile, tables.near(profile.days(), ranges, origin, left), counts);
    }

    /** Of those that are near it, most likely first. */
    List<Found> among(Profile profile, List<Row> near, Function<Collection<String>, Map<String, Long>> counts) {
        if (near.isEmpty()) {
            return List.of();
        }
        Comparison comparison =
                comparison(profile, near.stream().map(Row::profile).toList(), counts);
        return near.stream()
                .map(row -> new Found(row, comparison.of(row.profile(), profile)))
                .sorted(Comparator.comparingDouble(
                                (Found found) -> -found.likeness().score())
                        .thenComparing(found -> found.row().ordinal()))
                .toList();
    }

    Comparison comparison(Profile one, List<Profile> others, Function<Collection<String>, Map<String, Long>> counts) {
        Set<String> words = new HashSet<>();
        words.add(ALL);
        one.words().forEach(word -> words.add(word.stem()));
        others.forEach(other -> other.words().forEach(word -> words.add(word.stem())));
        Map<String, Long> known = counts.apply(words);
        return new Comparison(settings.weights(), kinds, new Rarity(known.getOrDefault(ALL, 0L), known)::of);
    }

    Keys keys() {
        return new Keys(kinds);
    }

    boolean likely(Likeness likeness) {
        return likeness.score() >= settings.likely();
    }
}
