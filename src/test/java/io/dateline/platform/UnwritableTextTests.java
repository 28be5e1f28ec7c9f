package io.dateline.platform;

import static io.dateline.Example.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwritableTextTests extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800x",
                "x\\udc00",
                "a\\ud83d b",
                "a\\u0000",
                "\\u0007",
                "\\u200b\\u007f",
                "\\u200b",
                "\\u2060\\u200d",
                " \\u200b",
                "\\u00a0\\u3000"
            })
    void a_text_that_cannot_be_kept_to_the_letter_or_seen_is_refused_and_its_field_named(String escaped) {
        String development = call("unwritable").put("title", "TITLE").toString();
        refused("title", http.post("/developments", development.replace("TITLE", escaped)));
        http.get("/developments/unwritable").expect(404);
        String actor = "{\"id\": \"unwritable\", \"type\": \"person\", \"name\": \"" + escaped + "\"}";
        refused("name", http.post("/actors", actor));
        http.get("/actors/unwritable").expect(404);
        String reason = "\"reason\": \"" + escaped + "\"}";
        refused("reason", http.post("/actors/russia/merge", "{\"into\": \"usa\", " + reason));
        http.post("/developments", call("unwritable-why"));
        String source = "{\"publisher\": \"Times\", \"published\": \"2016\", " + reason;
        refused("reason", http.post("/developments/unwritable-why/sources", source, "If-Match", "*"));
        String claim = "{\"about\": \"minutes\", \"best\": 3, " + reason;
        refused("reason", http.post("/developments/unwritable-why/claims", claim, "If-Match", "*"));
    }

    private static void refused(String field, Answer answer) {
        assertThat(answer.expectProblem(400, "invalid-input").fields()).containsExactly(field);
    }

    @Test
    void a_text_of_lines_and_of_any_script_is_kept_to_the_letter() {
        String text =
                "A bell \\u0007 and a flag \\ud83c\\uddf7\\ud83c\\uddfa\\tand \\u202bعربي\\u202c,\\r\\nthen a line";
        http.post(
                        "/developments",
                        call("written").put("summary", "SUMMARY").toString().replace("SUMMARY", text))
                .expect(201);
        assertThat(http.get("/developments/written").json().path("summary"))
                .isEqualTo(io.dateline.Example.JSON.readTree('"' + text + '"'));
    }
}
