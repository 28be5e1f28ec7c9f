package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows that need what a projection does not show yet, for longer than they may wait. */
@TestPropertySource(properties = {"dateline.imports.patience=1ms", "dateline.projection.patience=1s"})
class LaggingTests extends ImportTest {

    @Autowired
    private Generations generations;

    private void stopped(String projection, Runnable work) {
        Generation active = generations.active(projection);
        generations.stop(projection, active);
        try {
            work.run();
        } finally {
            generations.start(projection, active);
        }
    }

    private static String unnamed(int year) {
        ObjectNode row = call("x").put("date", year + "-03-04").put("title", "Meeting of the year " + year);
        row.remove("id");
        return row.toString();
    }

    private void assertCutOff(String id, Answer answer) {
        assertThat(lines(answer.expect(200))).hasSize(2);
        assertThat(lines(answer).get(0).path("verdict").asString()).isEqualTo("rejected");
        assertThat(lines(answer).get(1).at("/problem/type").asString()).isEqualTo("/problems/not-there-yet");
        JsonNode told = http.get("/imports/" + id).json();
        assertThat(told.path("state").asString()).isEqualTo("cut-off");
        assertThat(told.path("lines").asInt()).isEqualTo(1);
        assertThat(told.path("problem").asString()).contains("not yet");
    }

    /** Nothing is wrong with it. */
    @Test
    void where_the_search_for_duplicates_lags_an_import_is_cut_off_and_goes_on_with_that_row() {
        String rows = call("lags-1").put("kind", "cal") + "\n" + unnamed(1931) + "\n" + unnamed(1932);
        String query = "?importId=search-lags&duplicates=reject";
        stopped("duplicates", () -> {
            record(call("lags-2"));
            assertCutOff("search-lags", batch(query, rows));
        });
        assertThat(verdicts(batch(query, rows))).containsExactly("1 rejected", "2 created", "3 created");
        JsonNode told = http.get("/imports/search-lags").json();
        assertThat(told.path("state").asString()).isEqualTo("done");
        assertThat(told.at("/counts/rejected").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&actors=register"})
    void a_row_that_names_whom_the_registry_does_not_show_yet_is_not_rejected(String actors) {
        String id = "late" + actors.length();
        String rows = call(id + "-1").put("kind", "cal") + "\n"
                + call(id + "-2").toString().replace("john-kerry", id);
        String query = "?importId=" + id + actors;
        stopped("vocabulary", () -> {
            http.post("/actors", Example.json("{'id': '%1$s', 'name': '%1$s', 'type': 'person'}".formatted(id)))
                    .expect(202);
            Answer answer = batch(query, rows);
            if (actors.isEmpty()) {
                assertCutOff(id, answer);
            } else {
                // Whom to register is asked before any row is taken.
                answer.expectProblem(503, "not-there-yet");
            }
        });
        assertThat(verdicts(batch(query, rows))).containsExactly("1 rejected", "2 created");
    }
}
