package io.dateline.vocabulary;

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

/** Mergers that are not possible, or not possible together. */
class RefusedMergerTests extends HttpTest {

    @Test
    void a_chain_leads_to_its_end_and_a_loop_is_refused() {
        actors("chain-a", "chain-b", "chain-c");
        merge("actors", "chain-a", "chain-a").expectProblem(409, "merges-into-itself");
        merge("actors", "chain-a", "chain-b").expect(200);
        merge("actors", "chain-b", "chain-c").expect(200);
        assertThat(http.get("/actors/chain-a").expect(308).header("Location")).isEqualTo("/api/v1/actors/chain-c");
        Answer loop = merge("actors", "chain-c", "chain-a").expectProblem(409, "merges-into-itself");
        assertThat(loop.json().at("/found/id").asString()).isEqualTo("chain-c");
        merge("actors", "chain-a", "chain-c").expectProblem(409, "already-merged");
        http.patch("/actors/chain-a", json("{'note': 'n', 'reason': 'r'}"), "If-Match", "*")
                .expectProblem(409, "already-merged");
        assertThat(merge("actors", "chain-c", "nobody-at-all")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("into");
        http.post("/actors/chain-b/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/actors/chain-a").expect(308).header("Location")).isEqualTo("/api/v1/actors/chain-b");
    }

    @Test
    void two_mergers_at_once_that_would_close_a_loop_do_not_both_succeed() {
        for (int round = 0; round < 10; round++) {
            String one = "loop-one-" + round;
            String other = "loop-other-" + round;
            actors(one, other);
            List<CompletableFuture<Integer>> both = Stream.of(List.of(one, other), List.of(other, one))
                    .map(way -> CompletableFuture.supplyAsync(
                            () -> merge("actors", way.get(0), way.get(1)).status()))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'reason': 'r'}                                                 | into
            {'into': 'usa'}                                                 | reason
            {'into': 'usa', 'effective': '2016-07/2016-08', 'reason': 'r'}  | effective
            {'into': 'usa', 'effective': '2016-02-30', 'reason': 'r'}       | effective
            {'into': 'ruzzia', 'reason': 'r'}                               | into
            """)
    void a_merger_that_cannot_be_right_is_refused_with_the_field(String body, String field) {
        Answer refused =
                http.post("/actors/russia/merge", json(body), "If-Match", "*").expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void a_merger_is_not_taken_back_while_the_survivor_has_taken_a_name_of_the_other() {
        actors("lent-a", "lent-b");
        merge("actors", "lent-a", "lent-b").expect(200);
        http.post("/actors/lent-b/aliases", json("{'alias': 'Actor lent-a', 'reason': 'r'}"), "If-Match", "*")
                .expect(201);
        Answer refused = http.post("/actors/lent-a/unmerge", json("{'reason': 'r'}"), "If-Match", "*")
                .expectProblem(409, "name-taken");
        assertThat(refused.json().path("detail").asString()).contains("take it from 'lent-b' first");
    }

    private void actors(String... ids) {
        for (String id : ids) {
            actor(id);
        }
    }

    private Answer merge(String type, String id, String into) {
        return http.post(
                "/" + type + "/" + id + "/merge",
                json("{'into': '%s', 'reason': 'The same'}".formatted(into)),
                "If-Match",
                "*");
    }
}
