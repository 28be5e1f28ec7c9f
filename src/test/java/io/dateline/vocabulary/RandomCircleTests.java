package io.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RandomCircleTests {

    private static final List<String> ACTORS = List.of("a", "b", "c", "d", "e");
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 12;

    private static Affiliation tie(String to, int from, int years) {
        return new Affiliation(to, Relation.PART_OF, null, from + "/" + (from + years));
    }

    private static Map<String, List<Affiliation>> random(Random random) {
        Map<String, List<Affiliation>> ties = new HashMap<>();
        for (String actor : ACTORS) {
            for (int count = random.nextInt(4); count > 0; count--) {
                String to = ACTORS.get(random.nextInt(ACTORS.size()));
                ties.computeIfAbsent(actor, none -> new ArrayList<>())
                        .add(tie(to, FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(4)));
            }
        }
        return ties;
    }

    /** By going every way in every year; 0 where none leads back. */
    private static int fewest(Map<String, List<Affiliation>> ties) {
        int fewest = 0;
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS + 4; year++) {
            Bounds summer = EdtfDate.parse(year + "-07-01").bounds();
            Set<String> at = Set.of("a");
            for (int steps = 1; steps <= ACTORS.size(); steps++) {
                Set<String> next = new LinkedHashSet<>();
                for (String from : at) {
                    ties.getOrDefault(from, List.of()).stream()
                            .filter(tie -> !tie.actor().equals(from) && summer.within(tie.span()))
                            .forEach(tie -> next.add(tie.actor()));
                }
                if (next.contains("a") && (fewest == 0 || steps < fewest)) {
                    fewest = steps;
                }
                at = next;
            }
        }
        return fewest;
    }

    @RepeatedTest(500)
    void a_circle_is_found_where_there_is_one_and_by_the_fewest_ties(RepetitionInfo seed) {
        Map<String, List<Affiliation>> ties = random(new Random(seed.getCurrentRepetition()));
        List<String> circle = Circle.of("a", ties.getOrDefault("a", List.of()), ties);
        int fewest = fewest(ties);
        assertThat(circle).as(ties.toString()).hasSize(fewest == 0 ? 0 : fewest + 1);
        if (fewest > 0) {
            assertThat(circle).startsWith("a").endsWith("a");
        }
    }

    /** As many ties as an actor may have, in a row of actors that leads round at no time. */
    @Test
    @Timeout(20)
    void a_hundred_ties_each_take_no_longer_the_more_actors_there_are_in_a_row() {
        Map<String, List<Affiliation>> ties = new HashMap<>();
        for (int actor = 0; actor < 20; actor++) {
            List<Affiliation> own = new ArrayList<>();
            for (int year = 0; year < 100; year++) {
                own.add(tie("" + (actor + 1) % 20, actor == 19 ? 2500 : 1000 + year, 100));
            }
            ties.put("" + actor, own);
        }
        assertThat(Circle.of("0", ties.get("0"), ties)).isEmpty();
    }
}
