package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A walk that does not come to an end is a failure too. */
@Timeout(30)
class TimelinePageTests extends HttpTest {

    private static final String PATH = "/timelines/themes/paged";
    private static final String[] DATES = {
        "2016-01", "2016-01-01", "2016", "../2016", "2016-01-01/..", "2016-01-02", "2015~"
    };

    /** Told once: three of each date, so that pages end between entries of the same day. */
    private List<String> told() {
        http.post("/themes", json("{'id': 'paged', 'name': 'Paged'}")).expect(201);
        for (int entry = 0; entry < 21; entry++) {
            record(strike("paged-" + entry, DATES[entry % DATES.length], "paged"));
        }
        return http.get(PATH + "?limit=1000").expect(200).ids();
    }

    @ParameterizedTest
    @CsvSource({"1, asc", "2, desc", "3, asc", "7, desc", "20, asc", "20, desc", "21, asc", "22, desc"})
    void walking_over_pages_of_any_size_meets_every_entry_once_and_in_order(int limit, String order) {
        List<String> all = new ArrayList<>(told());
        assertThat(all).hasSize(21).doesNotHaveDuplicates();
        if (order.equals("desc")) {
            Collections.reverse(all);
        }
        List<Answer> pages = http.get(PATH + "?order=" + order + "&limit=" + limit)
                .walk(http, "next")
                .toList();
        assertThat(pages).hasSize((21 + limit - 1) / limit);
        assertThat(pages.stream().flatMap(page -> page.ids().stream())).isEqualTo(all);

        List<String> back = new ArrayList<>();
        pages.get(pages.size() - 1)
                .walk(http, "prev")
                .forEach(page -> back.add(page.json().path("items").toString()));
        Collections.reverse(back);
        assertThat(back)
                .isEqualTo(pages.stream()
                        .map(page -> page.json().path("items").toString())
                        .toList());
    }

    @Test
    void the_body_names_the_same_next_page_as_the_link_and_the_last_names_none() {
        told();
        Answer first = http.get(PATH + "?limit=20");
        assertThat(first.link("next"))
                .endsWith("&after=" + first.json().path("next").asString());
        assertThat(first.link("self")).isEqualTo(PATH + "?limit=20");
        assertThat(first.link("prev")).isEmpty();
        Answer last = http.get(first.link("next"));
        assertThat(last.ids()).hasSize(1);
        assertThat(last.json().has("next")).isFalse();
        assertThat(last.link("next")).isEmpty();
        assertThat(last.link("self")).isEqualTo(first.link("next"));
        assertThat(http.get(last.link("self")).text()).isEqualTo(last.text());
        assertThat(http.get(last.link("prev")).json().path("items"))
                .isEqualTo(first.json().path("items"));
    }

    @Test
    void news_that_arrives_during_a_walk_does_not_disturb_it() {
        theme("disturbed");
        for (int day = 1; day <= 6; day++) {
            record(strike("disturbed-" + day, "2016-01-0" + day, "disturbed"));
        }
        Answer first = http.get("/timelines/themes/disturbed?limit=2");
        record(strike("disturbed-before", "2015-12-31", "disturbed"));
        record(strike("disturbed-between", "2016-01-03", "disturbed"));
        record(strike("disturbed-after", "2016-02", "disturbed"));
        correct("disturbed-1", "{'reason': 'r', 'date': '2016-01-04'}");
        correct("disturbed-5", "{'reason': 'r', 'date': '2015'}");
        http.post("/developments/disturbed-4/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);

        List<Answer> pages = first.walk(http, "next").toList();
        assertThat(pages.stream().flatMap(page -> page.ids().stream()))
                .containsExactly(
                        "disturbed-1", "disturbed-2", "disturbed-3", "disturbed-4", "disturbed-5", "disturbed-6");
        assertThat(pages.get(2).walk(http, "prev").toList().get(2).ids()).containsExactly("disturbed-1", "disturbed-2");
        assertThat(http.get("/timelines/themes/disturbed").ids())
                .containsExactly(
                        "disturbed-5",
                        "disturbed-before",
                        "disturbed-2",
                        "disturbed-3",
                        "disturbed-between",
                        "disturbed-1",
                        "disturbed-6",
                        "disturbed-after");
    }

    @Test
    void a_filter_stays_on_through_the_pages() {
        told();
        List<String> filtered = http.get(PATH + "?to=2015&limit=1000").ids();
        assertThat(filtered).hasSizeBetween(2, 20);
        assertThat(http.get(PATH + "?to=2015&limit=1").walk(http, "next").flatMap(page -> page.ids().stream()))
                .isEqualTo(filtered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timelines/themes/aleppo?limit=1",
                PATH + "?limit=1&order=desc",
                PATH + "?limit=1&kind=strike",
                PATH + "?limit=1&from=2016",
                PATH + "?limit=1&match=certain",
                "/developments?limit=1"
            })
    void a_cursor_of_another_question_is_refused(String other) {
        told();
        String next = http.get(PATH + "?limit=1").json().path("next").asString();
        assertThat(http.get(other + "&after=" + next)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("after");
    }

    @Test
    void a_cursor_goes_with_any_limit() {
        List<String> all = told();
        Answer first = http.get(PATH + "?limit=2");
        String next = first.json().path("next").asString();
        assertThat(http.get(PATH + "?limit=5&after=" + next).ids()).isEqualTo(all.subList(2, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "Zi8xLzIvMw", "%00", "Zi96L3ovei96L3p6enp6enp6eno"})
    void what_is_no_cursor_is_refused(String cursor) {
        assertThat(http.get("/developments?after=" + cursor)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("after");
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "1, 200", "1000, 200", "1001, 400", "-1, 400", "1.5, 400", "'', 400", "99999999999, 400"})
    void a_page_has_1_to_1000_entries(String limit, int status) {
        Answer answer = http.get("/developments?limit=" + limit).expect(status);
        assertThat(answer.fields()).isEqualTo(status == 400 ? List.of("limit") : List.of());
    }

    private void correct(String id, String patch) {
        http.patch("/developments/" + id, json(patch), "If-Match", "*").expect(200);
    }

    @Test
    void a_page_of_developments_that_are_told_at_great_length_has_fewer_of_them_and_none_is_missed() {
        theme("paged-long");
        for (int entry = 0; entry < 12; entry++) {
            ObjectNode told = strike("paged-long-" + entry, "2016-01-" + (entry + 10), "paged-long");
            ArrayNode sources = told.putArray("sources");
            for (int source = 0; source < 20; source++) {
                sources.add(source("Gazette " + source, "2020"))
                        .get(source)
                        .asObject()
                        .putObject("notes")
                        .put("a", "x".repeat(9_000))
                        .put("b", "x".repeat(9_900));
            }
            record(told);
        }
        String path = "/timelines/themes/paged-long";
        List<Answer> pages =
                http.get(path + "?limit=1000").expect(200).walk(http, "next").toList();
        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.ids().stream()))
                .isEqualTo(http.get(path + "?limit=1")
                        .walk(http, "next")
                        .flatMap(page -> page.ids().stream())
                        .toList())
                .hasSize(12);
        assertThat(pages.get(1)
                        .walk(http, "prev")
                        .mapToInt(page -> page.ids().size())
                        .sum())
                .isEqualTo(12);
    }
}
