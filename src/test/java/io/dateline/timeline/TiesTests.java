package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.timeline.Ties.Tie;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiesTests {

    private final Ties ties = new Ties();

    @Test
    void a_circle_of_mergers_has_an_end() {
        ties.put(Ties.actor("a"), new Tie(List.of(), "b"));
        ties.put(Ties.actor("b"), new Tie(List.of(), "a"));
        assertThat(ties.survivor(Ties.actor("a"))).isIn("a", "b");
        assertThat(ties.affiliations("a")).isEmpty();
    }

    @Test
    void what_is_the_same_acts_for_the_same_ones() {
        ties.put(Ties.actor("a"), new Tie(List.of(actsFor("x")), "b"));
        ties.put(Ties.actor("b"), new Tie(List.of(actsFor("y")), null));
        ties.put(Ties.actor("x"), new Tie(List.of(), "z"));
        assertThat(ties.affiliations("b")).containsExactly(actsFor("y"), actsFor("z"));
        ties.put(Ties.actor("a"), new Tie(List.of(actsFor("x")), null));
        assertThat(ties.affiliations("b")).containsExactly(actsFor("y"));
    }

    private static Affiliation actsFor(String actor) {
        return new Affiliation(actor, Relation.ACTS_FOR, null, null);
    }
}
