package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.duplicate.Tellings.Pair;
import io.dateline.vocabulary.Kinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The search against the labelled pairs, weighed as in a store that holds the developments of {@code events/}. */
class LabelledPairsTests extends HttpTest {

    private static final Tellings TELLINGS = new Tellings();
    private static final Profiles PROFILES = new Profiles(TELLINGS.actors);
    private static final Rarity RARITY = rarity();

    @Autowired
    private DuplicateSettings settings;

    @Autowired
    private Kinds kinds;

    @ParameterizedTest
    @CsvSource({"true, fitted on", "false, not fitted on"})
    void nearly_all_pairs_are_told_from_false_friends(boolean tuned, String half) {
        List<Pair> pairs =
                TELLINGS.pairs.stream().filter(pair -> pair.tuned() == tuned).toList();
        List<Pair> found = pairs.stream().filter(this::likely).toList();
        double same = pairs.stream().filter(Pair::same).count();
        double right = found.stream().filter(Pair::same).count();
        double precision = right / found.size();
        double recall = right / same;
        System.out.printf(
                "Duplicates, half the weights were %s: %d pairs, precision %.3f, recall %.3f%n",
                half, pairs.size(), precision, recall);
        pairs.stream()
                .filter(pair -> pair.same() != found.contains(pair))
                .forEach(pair -> System.out.println((pair.same() ? "  missed   " : "  mistaken ") + pair.name() + " "
                        + likeness(pair).score()));
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void the_set_is_large_and_half_of_it_are_false_friends() {
        long same = TELLINGS.pairs.stream().filter(Pair::same).count();
        assertThat(same).isGreaterThan(100);
        assertThat(TELLINGS.pairs.size() - same).isGreaterThan(100);
    }

    @Test
    void a_comparison_is_the_same_both_ways_round() {
        for (Pair pair : TELLINGS.pairs) {
            Pair turned = new Pair(pair.name(), pair.other(), pair.one(), pair.same(), pair.tuned());
            assertThat(likeness(turned).score())
                    .as(pair.name())
                    .isEqualTo(likeness(pair).score());
        }
    }

    private static Rarity rarity() {
        Map<String, Long> counts = new HashMap<>();
        TELLINGS.events.values().stream()
                .flatMap(event -> PROFILES.of(event).words().stream())
                .forEach(word -> counts.merge(word.stem(), 1L, Long::sum));
        return new Rarity(TELLINGS.events.size(), counts);
    }

    private boolean likely(Pair pair) {
        return likeness(pair).score() >= settings.likely();
    }

    private Likeness likeness(Pair pair) {
        return new Comparison(settings.weights(), kinds, RARITY::of)
                .of(PROFILES.of(pair.one()), PROFILES.of(pair.other()));
    }
}
