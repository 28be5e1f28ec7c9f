package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTests extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developments",
                "/developments/counts",
                "/timelines",
                "/timelines/actors/russia",
                "/timelines/actors/russia/counts",
                "/timelines/themes/aleppo",
                "/timelines/pairs/usa/russia",
                "/timelines/places/SY",
                "/actors",
                "/actors/russia",
                "/themes",
                "/themes/aleppo"
            })
    void every_query_says_how_fresh_it_is(String path) {
        long before = head();
        Answer answer = http.get(path, "Dateline-At-Least", "" + before).expect(200);
        assertThat(answer.position()).isGreaterThanOrEqualTo(before);
        assertThat(Long.parseLong(answer.header("Dateline-Lag"))).isEqualTo(head() - answer.position());
    }

    @RepeatedTest(5)
    void a_read_that_asks_for_a_position_waits_for_it() {
        String id = "awaited-" + head();
        long position = http.post("/developments", call(id), "Prefer", "respond-async")
                .expect(202)
                .position();
        Answer page = http.get("/developments?limit=1000", "Dateline-At-Least", "" + position)
                .expect(200);
        assertThat(page.ids()).contains(id);
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void an_answer_as_of_a_position_says_that_one_and_so_does_each_page_of_one_position() {
        long then = record(call("of-then"));
        Answer first = http.get("/developments?limit=1").expect(200);
        record(call("after-then"));
        assertThat(http.get(first.link("next")).expect(200).position()).isEqualTo(first.position());
        for (String path : new String[] {"/developments", "/developments/of-then", "/developments/counts"}) {
            assertThat(http.get(path + "?asOf=" + then).expect(200).position()).isEqualTo(then);
        }
    }

    @Test
    void a_position_beyond_the_log_is_refused_with_where_the_log_ends() {
        Answer refused = http.get("/developments", "Dateline-At-Least", "" + (head() + 1))
                .expectProblem(400, "beyond-the-log");
        assertThat(refused.json().path("head").asLong()).isEqualTo(head());
        assertThat(refused.json().path("asked").asLong()).isEqualTo(head() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "999999999999999999999999"})
    void what_is_no_position_is_refused(String position) {
        assertThat(http.get("/timelines", "Dateline-At-Least", position)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("Dateline-At-Least");
    }

    @Test
    void a_development_that_has_not_changed_is_not_sent_again() {
        record(call("unchanged"));
        Answer first = http.get("/developments/unchanged").expect(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(http.get("/developments/unchanged", "If-None-Match", "\"1\"")
                        .expect(304)
                        .body())
                .isEmpty();
        http.patch("/developments/unchanged", json("{'reason': 'r', 'title': 'Other'}"), "If-Match", "*")
                .expect(200);
        assertThat(http.get("/developments/unchanged", "If-None-Match", "\"1\"")
                        .expect(200)
                        .header("ETag"))
                .isEqualTo("\"2\"");
    }

    @Test
    void what_was_never_recorded_is_not_found() {
        http.get("/developments/never-heard-of").expectProblem(404, "never-recorded");
        http.get("/developments/actor:russia").expectProblem(404, "never-recorded");
    }
}
