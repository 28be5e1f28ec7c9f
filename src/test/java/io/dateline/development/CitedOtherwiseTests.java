package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports of which a correction says that they came out on another day. */
class CitedOtherwiseTests extends HttpTest {

    private static final String GAZETTE = "{'publisher': 'Gazette', 'published': '2015-09-19'%s}";
    private static final String TIMES = "{'publisher': 'Times', 'published': '2015-09-20'%s}";
    private static final String TIMES_LATER = "{'publisher': 'Times', 'published': '2015-09-21'%s}";

    private void told(String id) {
        ObjectNode call = call(id);
        call.set("sources", list(GAZETTE.formatted("") + ", " + TIMES.formatted("")));
        call.set(
                "claims",
                list("{'about': 'minutes', 'best': 40, 'source': 1},"
                        + "{'about': 'minutes', 'best': 90, 'source': 0, 'answers': 0}"));
        record(call);
    }

    private Answer cite(String id, String gazette, String times) {
        return http.patch(
                "/developments/" + id,
                json("{'reason': 'r', 'sources': [%s, %s]}".formatted(gazette, times)),
                "If-Match",
                "*");
    }

    private void withdraw(String id, String what) {
        http.post("/developments/" + id + what + "/withdrawal", json("{'reason': 'Killed'}"), "If-Match", "*")
                .expect(200);
    }

    private static JsonNode now(Answer answer) {
        return answer.expect(200).json();
    }

    @Test
    void a_claim_that_rests_on_it_is_answered_as_before() {
        told("later-answered");
        JsonNode now = now(cite("later-answered", GAZETTE.formatted(""), TIMES_LATER.formatted("")));
        assertThat(now.at("/claims/0/source").asInt()).isEqualTo(1);
        assertThat(now.at("/claims/1/answers").asString()).isEqualTo("0");
    }

    @Test
    void one_that_was_withdrawn_stays_so() {
        told("later-withdrawn");
        withdraw("later-withdrawn", "/sources/1");
        Answer standing = cite("later-withdrawn", GAZETTE.formatted(""), TIMES_LATER.formatted(""));
        assertThat(standing.expectProblem(400, "invalid-input").fields()).containsExactly("sources[1].withdrawn");
        JsonNode now =
                now(cite("later-withdrawn", GAZETTE.formatted(""), TIMES_LATER.formatted(", 'withdrawn': 'Killed'")));
        assertThat(now.at("/sources/1/published").asString()).isEqualTo("2015-09-21");
        assertThat(now.at("/sources/1/withdrawn").asString()).isEqualTo("Killed");
    }

    @Test
    void a_claim_of_it_that_was_withdrawn_stays_so() {
        told("later-unsaid");
        withdraw("later-unsaid", "/claims/0");
        JsonNode now = now(cite("later-unsaid", GAZETTE.formatted(""), TIMES_LATER.formatted("")));
        assertThat(now.at("/claims/0/withdrawn").asString()).isEqualTo("Killed");
    }

    @Test
    void one_that_was_withdrawn_by_mistake_is_left_out_and_cited_anew() {
        record(call("cited-anew"));
        ObjectNode times = json(TIMES.formatted(""));
        http.post("/developments/cited-anew/sources", times, "If-Match", "*").expect(201);
        withdraw("cited-anew", "/sources/1");
        http.post("/developments/cited-anew/sources", times, "If-Match", "*").expectProblem(409, "already-cited");
        ObjectNode without = json(
                "{'reason': 'The withdrawal was meant for another', 'sources': [%s]}".formatted(GAZETTE.formatted("")));
        http.patch("/developments/cited-anew", without, "If-Match", "*").expect(200);
        JsonNode now = http.post("/developments/cited-anew/sources", times, "If-Match", "*")
                .expect(201)
                .json();
        assertThat(now.at("/sources/1/publisher").asString()).isEqualTo("Times");
        assertThat(now.at("/sources/1").has("withdrawn")).isFalse();
    }
}
