package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is written line by line is told line by line at which position it is shown: a header would have to come before. */
class ImportPositionTests extends ImportTest {

    private JsonNode readAt(String id, JsonNode line) {
        String position = line.path("position").asString();
        return http.get("/developments/" + id, "Dateline-At-Least", position).json();
    }

    @Test
    void each_row_that_was_taken_tells_a_position_that_shows_it_and_the_import_one_that_shows_them_all() {
        String rows = call("placed-1") + "\n" + call("placed-1").put("title", "Another") + "\n{}";
        List<JsonNode> lines = lines(batch("?importId=placed", rows).expect(200));
        assertThat(readAt("placed-1", lines.get(0)).path("version").asInt()).isPositive();
        assertThat(readAt("placed-1", lines.get(1)).path("title").asString()).isEqualTo("Another");
        assertThat(lines.get(2).has("position")).isFalse();
        Answer run = http.get("/imports/placed").expect(200);
        assertThat(run.position())
                .isGreaterThanOrEqualTo(lines.get(1).path("position").asLong());
        JsonNode undone = lines(undo("placed")).get(0);
        assertThat(readAt("placed-1", undone).path("status").asString()).isEqualTo("retracted");
        assertThat(undone.path("position").asLong()).isEqualTo(head());
    }

    @Test
    void what_is_tried_out_is_shown_at_no_position() {
        assertThat(lines(batch("?dryRun=true", call("placed-2"))).get(0).has("position"))
                .isFalse();
    }
}
