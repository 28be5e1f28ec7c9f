package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders in which developments cannot have come. */
class ImpossiblePlacementTests extends HttpTest {

    private static ObjectNode undated(String id, String theme) {
        ObjectNode strike = strike(id, "2016", theme);
        strike.remove("date");
        return strike;
    }

    private static ObjectNode placed(ObjectNode development, String where, String... others) {
        development.set(
                where,
                list(String.join(
                        ", ", Stream.of(others).map(id -> "'" + id + "'").toList())));
        return development;
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    private Answer timeline(String theme, String query) {
        return http.get("/timelines/themes/" + theme + query).expect(200);
    }

    private void correct(String id, String changes) {
        http.patch("/developments/" + id, json(changes), "If-Match", "*").expect(200);
    }

    /** A on 5 September, C on 28 September 2016. */
    private void fifthAndTwentyEighth(String theme) {
        theme(theme);
        record(strike(theme + "-c", "2016-09-28", theme));
        record(strike(theme + "-a", "2016-09-05", theme));
    }

    @Test
    void a_circle_is_refused_with_the_order_that_stands_and_changes_nothing() {
        theme("circle");
        record(strike("circle-a", "2016", "circle"));
        record(placed(undated("circle-b", "circle"), "after", "circle-a"));
        record(placed(undated("circle-c", "circle"), "after", "circle-b"));
        long head = head();
        Answer refused = http.patch(
                        "/developments/circle-a", json("{'reason': 'r', 'after': ['circle-c']}"), "If-Match", "*")
                .expectProblem(409, "impossible-order");
        assertThat(refused.json().path("order"))
                .isEqualTo(json("{'is': ['circle-a', 'circle-b', 'circle-c']}").get("is"));
        http.post(
                        "/developments",
                        placed(placed(undated("circle-d", "circle"), "before", "circle-a"), "after", "circle-c"))
                .expectProblem(409, "impossible-order");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_order_that_leaves_no_time_is_refused_with_the_days_that_stand_against_it() {
        fifthAndTwentyEighth("no-time");
        Answer refused = http.post(
                        "/developments",
                        placed(placed(undated("no-time-b", "no-time"), "after", "no-time-c"), "before", "no-time-a"))
                .expectProblem(409, "impossible-order");
        assertThat(refused.json().path("detail").asString()).contains("2016-09-05", "2016-09-28");
        http.post("/developments", placed(strike("no-time-d", "2016-01-01", "no-time"), "after", "no-time-a"))
                .expectProblem(409, "impossible-order");
    }

    @Test
    void only_what_is_recorded_and_stands_can_be_named() {
        theme("named");
        record(strike("named-a", "2016", "named"));
        http.post("/developments/named-a/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
        Answer refused = http.post(
                        "/developments",
                        placed(undated("named-b", "named"), "after", "named-b", "nobody-knows", "named-a"))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("after[0]", "after[1]", "after[2]");
    }

    @Test
    void without_a_date_and_without_an_order_it_is_refused() {
        theme("neither");
        Answer refused =
                http.post("/developments", undated("neither-a", "neither")).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("date");
        record(strike("neither-b", "2016", "neither"));
        http.patch("/developments/neither-b", json("{'reason': 'r', 'date': null}"), "If-Match", "*")
                .expectProblem(400, "invalid-input");
    }

    @Test
    void two_at_once_cannot_close_a_circle_together() {
        theme("at-once");
        for (int round = 0; round < 5; round++) {
            String one = "at-once-one-" + round;
            String other = "at-once-other-" + round;
            record(strike(one, "2016", "at-once"));
            record(strike(other, "2016", "at-once"));
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (String[] pair : new String[][] {{one, other}, {other, one}}) {
                answers.add(CompletableFuture.supplyAsync(() -> http.patch(
                        "/developments/" + pair[0],
                        json("{'reason': 'r', 'after': ['%s']}".formatted(pair[1])),
                        "If-Match",
                        "*")));
            }
            assertThat(answers.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 409);
        }
    }
}
