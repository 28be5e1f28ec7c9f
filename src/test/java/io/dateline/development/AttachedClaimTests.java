package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is claimed by reports that are attached to a development which is recorded already. */
class AttachedClaimTests extends HttpTest {

    @Test
    void one_that_answers_another_of_them_answers_it_there() {
        record(call("attached-answers").put("date", "1996-04-05").put("title", "Ferry to Kotka held up by ice"));
        ObjectNode again = call("x").put("date", "1996-04-05").put("title", "Ferry to Kotka held up by ice");
        again.remove("id");
        again.set(
                "sources",
                list("{'publisher': 'Courier', 'published': '2015-09-20'},"
                        + "{'publisher': 'Herald', 'published': '2015-09-20'}"));
        again.set(
                "claims",
                list("{'about': 'hours', 'best': 4, 'source': 0, 'answers': 2},"
                        + "{'about': 'hours', 'best': 9, 'text': 'Nobody told it.'},"
                        + "{'about': 'hours', 'best': 5, 'claimant': 'Lavrov', 'source': 1},"
                        + "{'about': 'hours', 'best': 6, 'source': 1, 'answers': 1}"));
        http.post("/developments?duplicates=attach", again).expect(200);
        JsonNode claims = http.get("/developments/attached-answers").json().path("claims");
        assertThat(claims.findValuesAsString("best")).containsExactly("5", "4", "6");
        assertThat(claims.at("/1/answers").asString()).isEqualTo("0");
        assertThat(claims.at("/0/claimant").asString()).isEqualTo("sergei-lavrov");
        assertThat(claims.findValuesAsString("answers")).containsExactly("0");
    }
}
