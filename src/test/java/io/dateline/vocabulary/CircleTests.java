package io.dateline.vocabulary;

import static io.dateline.Example.JSON;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Nobody acts for itself, by however many others. */
class CircleTests extends HttpTest {

    private static final String ALWAYS = "../..";

    private Answer tie(String id, String... ties) {
        ObjectNode change = json("{'reason': 'r', 'affiliations': []}");
        for (String tie : ties) {
            String[] part = tie.split(" ");
            change.withArray("/affiliations")
                    .addObject()
                    .put("relation", part[0])
                    .put("actor", part[1])
                    .put("period", part.length == 2 ? ALWAYS : part[2]);
        }
        return http.patch("/actors/" + id, change, "If-Match", "*");
    }

    private Answer merge(String id, String into, String since) {
        ObjectNode merger = json("{'into': '%s', 'reason': 'r'}".formatted(into));
        return http.post(
                "/actors/" + id + "/merge", since == null ? merger : merger.put("effective", since), "If-Match", "*");
    }

    private void actors(String... ids) {
        for (String id : ids) {
            actor(id);
        }
    }

    @ParameterizedTest
    @CsvSource({"acts-for", "part-of", "member-of", "affiliate-of", "backed-by"})
    void nobody_is_tied_to_itself(String relation) {
        String id = "alone-" + relation;
        actor(id);
        Answer refused = tie(id, relation + " " + id).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("affiliations[0].actor");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo(id);
    }

    @Test
    void a_circle_is_refused_and_named() {
        actors("ring-a", "ring-b", "ring-c");
        tie("ring-a", "part-of ring-b").expect(200);
        tie("ring-b", "member-of ring-a", "acts-for ring-c").expect(200);
        long head = head();
        Answer refused = tie("ring-c", "backed-by ring-b", "part-of ring-a").expectProblem(409, "belongs-to-itself");
        assertThat(refused.json().path("circle"))
                .isEqualTo(JSON.readTree("[\"ring-c\", \"ring-a\", \"ring-b\", \"ring-c\"]"));
        assertThat(refused.json().path("detail").asString())
                .contains("affiliations[1]", "part-of 'ring-a'", "'ring-c', 'ring-a', 'ring-b', 'ring-c'");
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "../2016-07-28, 2016-07-28/..,            200",
        "../2016,       2016/..,                  200",
        "2010/2016-05,  2016/..,                  409",
        "2010/2012,     2014/2016,                200",
        "2010/..,       ../2012,                  409",
        "2010/..,       ../..,                    409",
        "2012,          2012-03/2012-05,          409",
        "2012/2012,     2012-03/2012-05,          409"
    })
    void a_circle_is_one_only_while_all_its_ties_hold(String one, String other, int status) {
        String id = ("turn-" + one + other).replaceAll("[^a-z0-9]+", "-");
        actors(id + "a", id + "b");
        tie(id + "a", "part-of " + id + "b " + one).expect(200);
        assertThat(tie(id + "b", "part-of " + id + "a " + other).status()).isEqualTo(status);
    }

    @Test
    void three_that_hold_by_twos_but_never_all_are_no_circle() {
        actors("twos-a", "twos-b", "twos-c");
        tie("twos-a", "part-of twos-b 2010/2012", "part-of twos-b 2014/2016").expect(200);
        tie("twos-b", "part-of twos-c 2011/2013").expect(200);
        tie("twos-c", "part-of twos-a 2012-06/2015").expect(200);
        assertThat(tie("twos-c", "part-of twos-a 2012-06/2015", "part-of twos-a 2011-05/2011-06")
                        .expectProblem(409, "belongs-to-itself")
                        .json()
                        .path("detail")
                        .asString())
                .contains("affiliations[1]");
    }

    @Test
    void a_merger_closes_no_circle_either() {
        actors("join-a", "join-b", "join-c", "join-d");
        tie("join-b", "part-of join-a 2010/..").expect(200);
        merge("join-a", "join-b", "2016").expectProblem(409, "belongs-to-itself");
        tie("join-b", "part-of join-a 2010/2016").expect(200);
        merge("join-a", "join-b", "2016").expect(200);
        tie("join-c", "part-of join-d").expect(200);
        tie("join-d", "part-of join-b").expect(200);
        Answer refused = merge("join-c", "join-b", null).expectProblem(409, "belongs-to-itself");
        assertThat(refused.json().path("circle")).isEqualTo(JSON.readTree("[\"join-b\", \"join-d\", \"join-b\"]"));
        merge("join-d", "join-b", null).expect(200);
    }

    @Test
    void one_that_was_merged_is_the_actor_itself() {
        actors("self-one", "self-other");
        tie("self-one", "part-of self-other").expect(200);
        merge("self-one", "self-other", null).expect(200);
        Answer refused = tie("self-other", "part-of self-one").expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("affiliations[0].actor");
    }

    @Test
    void an_actor_goes_into_one_other() {
        actors("went", "went-here", "went-there");
        Answer refused = tie("went", "merged-into went-here 2016/..", "merged-into went-there 2018/..")
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("affiliations[0].relation", "affiliations[1].relation");
        tie("went", "merged-into went-here 2016/..").expect(200);
        assertThat(http.get("/actors/Actor%20went?on=2017")
                        .expect(200)
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo("went-here");
    }

    @Test
    void two_ties_at_once_that_would_close_a_circle_do_not_both_hold() {
        for (int round = 0; round < 10; round++) {
            String one = "both-one-" + round;
            String other = "both-other-" + round;
            actors(one, other);
            List<CompletableFuture<Integer>> both = Stream.of(List.of(one, other), List.of(other, one))
                    .map(way -> CompletableFuture.supplyAsync(
                            () -> tie(way.get(0), "part-of " + way.get(1)).status()))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_person_does_not_become_a_group_at_a_date_but_may_have_been_registered_as_one() {
        actor("type-group");
        http.post("/actors", json("{'id': 'type-person', 'name': 'Type person', 'type': 'person'}"))
                .expect(201);
        for (String[] pair : new String[][] {{"type-person", "type-group"}, {"type-group", "type-person"}}) {
            Answer refused = merge(pair[0], pair[1], "2016").expectProblem(400, "invalid-input");
            assertThat(refused.fields()).containsExactly("effective");
            assertThat(refused.json().at("/errors/0/message").asString()).contains("'type-person' is a person");
        }
        merge("type-group", "type-person", null).expect(200);
    }
}
