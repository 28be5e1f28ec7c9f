package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.development.Details;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.ActorType;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProfileSizeTests {

    private static final int COLUMN = 1_000_000;
    private static final int PEOPLE = 50;

    /** As long as an id may be. */
    private static String body(int number) {
        return "body-%03d-".formatted(number) + "x".repeat(71);
    }

    private static ActorDetails tied(Relation relation, int from, int to) {
        List<Affiliation> ties = new ArrayList<>();
        for (int body = from; body < to; body++) {
            ties.add(new Affiliation(body(body), relation, null, null));
        }
        return new ActorDetails("Name", null, ActorType.ORGANISATION, null, List.of(), List.of(), ties, null);
    }

    @Test
    void what_is_kept_of_fifty_who_each_act_for_hundreds_of_bodies_has_room() {
        Map<String, ActorDetails> actors = new HashMap<>();
        ObjectNode meeting = Example.call("x");
        meeting.remove("id");
        ArrayNode participants = meeting.putArray("participants");
        for (int number = 0; number < PEOPLE; number++) {
            String person = "person-" + number;
            actors.put(person, tied(Relation.ACTS_FOR, 0, 100));
            participants.addObject().put("actor", person).put("role", "party");
        }
        actors.put(body(0), tied(Relation.PART_OF, 100, 200));
        actors.put(body(1), tied(Relation.PART_OF, 200, 300));
        actors.put(body(2), tied(Relation.MEMBER_OF, 300, 400));
        Profile profile = new Profiles(actors).of(Example.JSON.treeToValue(meeting, Details.class));
        assertThat(Example.JSON.writeValueAsBytes(profile)).hasSizeLessThan(COLUMN);
        assertThat(profile.who().get(0).superiors()).startsWith(body(0), body(1), body(2));
    }
}
