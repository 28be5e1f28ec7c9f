package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CountsTests extends HttpTest {

    private static final String COUNTS = "/timelines/themes/counted/counts";

    private void told() {
        http.post("/themes", json("{'id': 'counted', 'name': 'Counted'}")).expect(201);
        record(strike("counted-1", "2016-01-30", "counted"));
        record(strike("counted-2", "2016-01-31", "counted"));
        record(strike("counted-3", "2016-04", "counted"));
        record(strike("counted-4", "2016-03-31/2016-04-01", "counted"));
        record(strike("counted-5", "2016-02-03", "counted"));
        http.post("/developments/counted-5/retraction", json("{'reason': 'hoax'}"), "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    by=month                                 | 4 | 2016-01-01 2/2, 2016-02-01 0/0, 2016-03-01 0/1, 2016-04-01 1/2
                                                             | 4 | 2016-01-01 2/2, 2016-02-01 0/0, 2016-03-01 0/1, 2016-04-01 1/2
                    by=year                                  | 4 | 2016-01-01 4/4
                    by=year&from=2015&to=2017                | 4 | 2015-01-01 0/0, 2016-01-01 4/4, 2017-01-01 0/0
                    by=week&to=2016-02-07                    | 2 | 2016-01-25 2/2, 2016-02-01 0/0
                    by=day&from=2016-01-29&to=2016-02-01     | 2 | 2016-01-29 0/0, 2016-01-30 1/1, 2016-01-31 1/1, 2016-02-01 0/0
                    by=day&from=2016-03-31&to=2016-04-02     | 2 | 2016-03-31 0/1, 2016-04-01 0/2, 2016-04-02 0/1
                    by=month&kind=call                       | 0 |
                    by=month&from=2016-02&to=2016-03&kind=call | 0 | 2016-02-01 0/0, 2016-03-01 0/0
                    by=month&from=2017&kind=call             | 0 |
                    by=month&from=2016-04&to=2016-04         | 2 | 2016-04-01 1/2
                    by=month&from=2016-04&to=2016-04&match=certain | 1 | 2016-04-01 1/1
                    by=month&status=retracted                | 1 | 2016-02-01 1/1
                    """)
    void gaps_are_filled_and_what_is_certain_is_told_from_what_is_possible(String question, int total, String wanted) {
        told();
        JsonNode counts = http.get(COUNTS + (question == null ? "" : "?" + question))
                .expect(200)
                .json();
        List<String> buckets = counts.path("items")
                .valueStream()
                .map(bucket -> bucket.path("start").asString() + " "
                        + bucket.path("count").asInt() + "/"
                        + bucket.path("possible").asInt())
                .toList();
        assertThat(buckets).isEqualTo(wanted == null ? List.of() : List.of(wanted.split(", ")));
        assertThat(counts.path("total").asInt()).isEqualTo(total);
    }

    @Test
    void every_timeline_can_be_counted() {
        for (String timeline : new String[] {
            "/developments", "/timelines/actors/russia", "/timelines/pairs/usa/russia", "/timelines/places/SY"
        }) {
            JsonNode counts = http.get(timeline + "/counts?by=year").expect(200).json();
            assertThat(counts.path("total").asInt())
                    .isEqualTo(http.get(timeline + "?limit=1000").ids().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "by=hour, by",
        "by=, by",
        "by=day&by=week, by",
        "by=day&from=1000&to=3000, by",
        "limit=5, limit",
        "order=asc, order"
    })
    void a_question_that_cannot_be_counted_is_refused(String question, String field) {
        assertThat(http.get("/developments/counts?" + question)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly(field);
    }
}
