package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChangesPageTests extends HttpTest {

    private static final String ANY = "*";

    @Test
    void changes_are_told_page_by_page_as_of_the_position_of_the_first() {
        theme("leafed-changes");
        theme("leafed-elsewhere");
        for (int day = 1; day <= 4; day++) {
            record(Example.strike("leafed-change-" + day, "2016-03-0" + day, "leafed-changes"));
        }
        long before = head();
        http.patch(
                        "/developments/leafed-change-3",
                        Example.json("{'date': '2016-03-09', 'reason': 'Wrong day'}"),
                        "If-Match",
                        ANY)
                .expect(200);
        http.patch(
                        "/developments/leafed-change-1",
                        Example.json("{'themes': ['leafed-elsewhere'], 'reason': 'Wrong thread'}"),
                        "If-Match",
                        ANY)
                .expect(200);
        http.post("/developments/leafed-change-4/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", ANY)
                .expect(200);
        record(Example.strike("leafed-change-5", "2016-03-05", "leafed-changes"));
        List<JsonNode> all =
                changes("leafed-changes", "since=" + before).valueStream().toList();
        assertThat(all.stream()
                        .map(change -> change.path("change").asString() + " "
                                + change.path("id").asString()))
                .containsExactly(
                        "added leafed-change-5",
                        "corrected leafed-change-3",
                        "removed leafed-change-1",
                        "retracted leafed-change-4");
        for (int limit = 1; limit <= 4; limit++) {
            all = changes("leafed-changes", "since=" + before).valueStream().toList();
            Answer first = http.get("/timelines/themes/leafed-changes/changes?since=" + before + "&limit=" + limit)
                    .expect(200);
            record(Example.strike("leafed-change-since-" + limit, "2016-03-07", "leafed-changes"));
            assertThat(first.walk(http, "next")
                            .flatMap(page -> page.json().path("items").valueStream()))
                    .isEqualTo(all);
        }
    }

    @Test
    void what_the_press_learned_is_told_page_by_page_too() {
        theme("leafed-press");
        for (int day = 1; day <= 3; day++) {
            ObjectNode told = Example.strike("leafed-press-" + day, "2016-07-0" + day, "leafed-press");
            told.set(
                    "sources",
                    Example.list(Example.source("A paper", "2016-07-15").toString()));
            record(told);
            ObjectNode correction = Example.json("{'kind': 'shelling', 'reason': 'It was artillery'}");
            correction.set("source", Example.source("Another paper", "2016-09-20"));
            http.patch("/developments/leafed-press-" + day, correction, "If-Match", ANY)
                    .expect(200);
        }
        String span = "since=2016-07-15&until=2016-09-30";
        List<JsonNode> all = changes("leafed-press", span).valueStream().toList();
        assertThat(all).hasSize(3);
        Answer first = http.get("/timelines/themes/leafed-press/changes?limit=2&" + span)
                .expect(200);
        http.post("/developments/leafed-press-3/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", ANY)
                .expect(200);
        assertThat(first.walk(http, "next")
                        .flatMap(page -> page.json().path("items").valueStream()))
                .isEqualTo(all);
    }

    private JsonNode changes(String theme, String span) {
        return http.get("/timelines/themes/" + theme + "/changes?limit=1000&" + span)
                .expect(200)
                .json()
                .path("items");
    }
}
