package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LocalTimeTests extends HttpTest {

    @Autowired
    private DetailRules rules;

    @Autowired
    private JsonMapper mapper;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-03-27T00:30:00 | Asia/Damascus | never showed, since they were put forward from 2015-03-27T00:00 to 2015-03-27T01:00
            2011-12-30T12:00    | Pacific/Apia  | never showed, since they were put forward from 2011-12-30T00:00 to 2011-12-31T00:00
            2014-10-26T02:30:00 | Europe/Berlin | say which by its offset, 2014-10-26T02:30:00+02:00 or 2014-10-26T02:30:00+01:00
            """)
    void a_local_time_that_the_clocks_showed_never_or_twice_is_refused_with_the_remedy(
            String date, String zone, String reason) {
        ObjectNode told = call("clock-change").put("date", date).put("timeZone", zone);
        Answer refused = http.post("/developments", told).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("date");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo(date);
        assertThat(refused.json().at("/errors/0/message").asString()).contains(zone, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-27T01:00:00, Asia/Damascus",
        "2015-03-26T23:59:59, Asia/Damascus",
        "2014-10-26T03:00:00, Europe/Berlin",
        "2014-10-26T01:59, Europe/Berlin",
    })
    void a_local_time_right_beside_is_taken(String date, String zone) {
        record(call("beside-" + date.replace(':', '-').replace('T', '-'))
                .put("date", date)
                .put("timeZone", zone));
    }

    @Test
    void a_correction_does_not_make_one_of_another_time() {
        record(call("clocks-corrected").put("date", "2014-10-26T12:00:00").put("timeZone", "Europe/Berlin"));
        String twice = "{'reason': 'r', 'date': '2014-10-26T02:30:00'}";
        assertThat(http.patch("/developments/clocks-corrected", json(twice), "If-Match", "*")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("date");
        String which = "{'reason': 'r', 'date': '2014-10-26T02:30:00+01:00', 'timeZone': null}";
        http.patch("/developments/clocks-corrected", json(which), "If-Match", "*")
                .expect(200);
    }

    @Test
    void one_that_was_recorded_before_it_was_asked_about_stays() {
        ObjectNode told = call("x").put("date", "2014-10-26T02:30:00").put("timeZone", "Europe/Berlin");
        told.remove("id");
        Details old = mapper.treeToValue(told, Details.class);
        Details retitled = mapper.treeToValue(told.put("title", "Another title"), Details.class);
        assertThatCode(() -> rules.checked(retitled, old)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.checked(old, null)).isInstanceOf(InvalidInput.class);
    }
}
