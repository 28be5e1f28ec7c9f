package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How much else a source may say. */
class NotesTests extends HttpTest {

    private static ObjectNode noted(String publisher, int letters) {
        ObjectNode noted = source(publisher, "2016");
        ObjectNode notes = noted.putObject("notes");
        // A note's name counts as well.
        for (int left = letters, note = 0; left > 0; left -= 10_000, note++) {
            String name = Integer.toString(note);
            notes.put(name, "x".repeat(Math.min(left, 10_000) - name.length()));
        }
        return noted;
    }

    @Test
    void a_source_that_says_as_much_as_it_may_is_shown_and_so_is_what_comes_after_it() {
        record(call("noted"));
        http.post("/developments/noted/sources", noted("Times", 20_000), "If-Match", "*")
                .expect(201);
        http.post("/developments/noted/sources", source("Herald", "2016"), "If-Match", "*")
                .expect(201);
        assertThat(http.get("/developments/noted").expect(200).json().path("sources"))
                .hasSize(3);
        assertThat(http.get("/developments/noted/versions").expect(200).json().path("items"))
                .hasSize(3);
    }

    /** A development told by so many sources, from one on; half of the letters of their notes are written as six each. */
    private static ObjectNode loud(String id, int from, int sources) {
        ObjectNode told = call(id);
        ArrayNode all = told.putArray("sources");
        for (int source = from; source < from + sources; source++) {
            all.addObject()
                    .put("publisher", "Times " + source)
                    .put("published", "2016")
                    .putObject("notes")
                    .put("aloud", "\u0001a".repeat(5_000));
        }
        return told;
    }

    @Test
    void what_no_log_would_take_in_is_not_recorded_and_large_events_are_exported_a_few_at_a_time() {
        long first = record(loud("noted-aloud", 0, 25));
        for (JsonNode source : loud("", 25, 15).path("sources")) {
            http.post("/developments/noted-aloud/sources", source, "If-Match", "*")
                    .expect(201);
        }
        for (int title = 0; title < 7; title++) {
            ObjectNode change = json("{'reason': 'r', 'title': 'T%d'}".formatted(title));
            http.patch("/developments/noted-aloud", change, "If-Match", "*").expect(200);
        }
        String log = http.get("/log?after=" + first).expect(200).text();
        assertThat(log.length()).isGreaterThan(9_000_000);
        assertThat(log.lines()).hasSize(22);
        record(loud("noted-also", 40, 25));
        long head = head();
        ObjectNode into = json("{'reason': 'The same', 'into': 'noted-aloud'}");
        assertThat(http.post("/developments/noted-also/merge", into, "If-Match", "*")
                        .expectProblem(400, "invalid-input")
                        .text())
                .contains("3000000");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_source_that_says_more_is_refused() {
        record(call("noted-more"));
        assertThat(http.post("/developments/noted-more/sources", noted("Times", 20_005), "If-Match", "*")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("notes");
    }

    @Test
    void fifty_such_sources_are_shown_and_one_more_is_refused() {
        ObjectNode told = call("noted-often");
        ArrayNode sources = told.putArray("sources");
        for (int source = 0; source < 50; source++) {
            sources.add(noted("Times " + source, 20_000));
        }
        http.post("/developments", told).expect(201);
        assertThat(http.get("/developments/noted-often").expect(200).json().path("sources"))
                .hasSize(50);
        assertThat(http.post("/developments/noted-often/sources", noted("Herald", 2), "If-Match", "*")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("sources");
    }
}
