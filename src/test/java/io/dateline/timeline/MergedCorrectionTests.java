package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the log of corrections says of actors and themes that turned out to be one. */
class MergedCorrectionTests extends HttpTest {

    private List<String> log(String query) {
        return http.get("/corrections?" + query)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("development");
    }

    private void retract(String id) {
        http.post("/developments/" + id + "/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
    }

    private void merge(String one, String into) {
        http.post(one + "/merge", json("{'into': '%s', 'reason': 'The same'}".formatted(into)), "If-Match", "*")
                .expect(200);
    }

    private void strikeOf(String theme) {
        record(strike("of-" + theme, "2016", theme));
    }

    @Test
    void what_was_corrected_before_an_actor_was_merged_is_in_the_log_of_both_and_as_of_then_in_its_own() {
        actor("struck-old");
        actor("struck-new");
        ObjectNode told = call("struck-call");
        told.set("participants", list("{'actor': 'struck-old', 'role': 'party'}"));
        record(told);
        retract("struck-call");
        long before = head();
        merge("/actors/struck-old", "struck-new");
        assertThat(log("actor=struck-old")).containsExactly("struck-call");
        assertThat(log("actor=struck-new")).containsExactly("struck-call");
        assertThat(log("actor=struck-old&asOf=" + before)).containsExactly("struck-call");
        assertThat(log("actor=struck-new&asOf=" + before)).isEmpty();
        assertThat(log("actor=!struck-new&limit=1000")).doesNotContain("struck-call");
        assertThat(log("actor=!struck-new&limit=1000&asOf=" + before)).contains("struck-call");
    }

    @Test
    void what_was_corrected_during_a_merger_stays_with_those_that_were_named_when_that_is_undone() {
        List.of("apart-old", "apart-new").forEach(this::actor);
        List.of("apart-x", "apart-y").forEach(this::theme);
        ObjectNode told = call("apart-call");
        told.set("participants", list("{'actor': 'apart-old', 'role': 'party'}"));
        told.set("themes", list("'apart-x'"));
        record(told);
        merge("/actors/apart-old", "apart-new");
        merge("/themes/apart-x", "apart-y");
        retract("apart-call");
        for (String merged : List.of("/actors/apart-old", "/themes/apart-x")) {
            http.post(merged + "/unmerge", json("{'reason': 'Two after all'}"), "If-Match", "*")
                    .expect(200);
        }
        assertThat(log("actor=apart-old")).containsExactly("apart-call");
        assertThat(log("theme=apart-x")).containsExactly("apart-call");
    }

    @Test
    void a_theme_has_the_corrections_of_all_that_it_is_the_same_as_newest_first_and_each_once() {
        List<String> themes = List.of("lanes-a", "lanes-b", "lanes-c");
        themes.forEach(this::theme);
        themes.forEach(this::strikeOf);
        http.patch(
                        "/developments/of-lanes-a",
                        json("{'reason': 'r', 'themes': ['lanes-a', 'lanes-b']}"),
                        "If-Match",
                        "*")
                .expect(200);
        themes.forEach(theme -> retract("of-" + theme));
        merge("/themes/lanes-a", "lanes-b");
        merge("/themes/lanes-b", "lanes-c");
        for (String theme : themes) {
            List<String> walked = http.get("/corrections?limit=1&theme=" + theme)
                    .expect(200)
                    .walk(http, "next")
                    .flatMap(page -> page.json().path("items").findValuesAsString("development").stream())
                    .toList();
            assertThat(walked).containsExactly("of-lanes-c", "of-lanes-b", "of-lanes-a", "of-lanes-a");
            assertThat(log("theme=" + theme)).isEqualTo(walked);
            assertThat(log("kind=strike&theme=lanes-c," + theme)).isEqualTo(walked);
            assertThat(log("theme=lanes-a&theme=" + theme)).isEqualTo(walked);
        }
    }
}
