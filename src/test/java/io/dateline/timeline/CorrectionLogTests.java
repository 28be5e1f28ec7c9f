package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page that a newsroom links to. */
class CorrectionLogTests extends HttpTest {

    private JsonNode log(String query) {
        return http.get("/corrections" + query).expect(200).json().path("items");
    }

    private void correct(String id, String changes) {
        http.patch("/developments/" + id, json(changes), "If-Match", "*", "Dateline-Author", "Ada")
                .expect(200);
    }

    @Test
    void a_correction_says_what_was_said_what_is_said_now_why_and_who_newest_first() {
        theme("log-theme");
        record(strike("log-a", "2016-01-10", "log-theme"));
        http.post("/developments/log-a/sources", source("Times", "2019"), "If-Match", "*")
                .expect(201);
        correct("log-a", "{'reason': 'It was the 12th', 'date': '2016-01-12'}");
        http.post("/developments/log-a/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
        JsonNode items = log("?theme=log-theme");
        assertThat(items.findValuesAsString("change")).containsExactly("retracted", "corrected");
        JsonNode corrected = items.get(1);
        assertThat(corrected.path("development").asString()).isEqualTo("log-a");
        assertThat(corrected.path("author").asString()).isEqualTo("Ada");
        assertThat(corrected.path("reason").asString()).isEqualTo("It was the 12th");
        assertThat(corrected.path("changes"))
                .isEqualTo(json("{'is': [{'field': 'date', 'before': '2016-01-10', 'after': '2016-01-12'}]}")
                        .get("is"));
        assertThat(http.get(corrected.path("href").asString().substring("/api/v1".length()))
                        .expect(200)
                        .json()
                        .path("date")
                        .asString())
                .isEqualTo("2016-01-12");
        assertThat(log("").get(0).path("development").asString()).isEqualTo("log-a");
    }

    @Test
    void a_correction_concerns_the_timelines_it_left_as_well() {
        theme("log-left");
        theme("log-joined");
        record(strike("log-moves", "2016-01-10", "log-left"));
        correct("log-moves", "{'reason': 'Another matter', 'themes': ['log-joined']}");
        assertThat(log("?theme=log-left").size()).isEqualTo(1);
        assertThat(log("?theme=log-joined").size()).isEqualTo(1);
        assertThat(log("?theme=log-left,log-joined").size()).isEqualTo(1);
        assertThat(log("?theme=log-left&theme=!log-joined").isEmpty()).isTrue();
    }

    @Test
    void a_correction_is_not_in_the_log_of_a_state_for_which_nobody_acted_then() {
        actor("log-office");
        http.post("/actors", json("""
                        {'id': 'log-officer', 'name': 'Log Officer', 'type': 'person',
                         'affiliations': [{'actor': 'log-office', 'relation': 'acts-for', 'period': '2000/2004'}]}""")).expect(201);
        theme("log-ordered");
        record(strike("log-anchor", "2015-09-01", "log-ordered"));
        record(strike("log-end", "2015-09-09", "log-ordered"));
        ObjectNode told = strike("log-undated", "2015-09-05", "log-ordered");
        told.remove("date");
        told.set("after", list("'log-anchor'"));
        told.set("before", list("'log-end'"));
        told.set("participants", list("{'actor': 'log-officer', 'role': 'party'}"));
        record(told);
        correct("log-undated", "{'reason': 'r', 'title': 'Another title'}");
        assertThat(log("?actor=log-officer")).hasSize(1);
        assertThat(log("?actor=log-office")).isEmpty();
    }

    @Test
    void it_is_filtered_by_kind_and_change_and_told_as_of_then() {
        theme("log-filter");
        record(strike("log-filter-a", "2016-01-10", "log-filter"));
        correct("log-filter-a", "{'reason': 'r', 'title': 'One'}");
        long then = head();
        http.post("/developments/log-filter-a/dispute", json("{'reason': 'Denied'}"), "If-Match", "*")
                .expect(200);
        assertThat(log("?theme=log-filter&change=disputed").size()).isEqualTo(1);
        assertThat(log("?theme=log-filter&change=!disputed").size()).isEqualTo(1);
        assertThat(log("?theme=log-filter&kind=strike").size()).isEqualTo(2);
        assertThat(log("?theme=log-filter&kind=call").isEmpty()).isTrue();
        assertThat(log("?theme=log-filter&from=2016-01&to=2016-01&match=certain")
                        .size())
                .isEqualTo(2);
        assertThat(log("?theme=log-filter&from=2016-02").isEmpty()).isTrue();
        assertThat(log("?theme=log-filter&minSignificance=1").isEmpty()).isTrue();
        assertThat(log("?theme=log-filter&asOf=" + then).size()).isEqualTo(1);
    }

    @Test
    void its_pages_follow_on_each_other_without_a_gap() {
        theme("log-pages");
        record(strike("log-pages-a", "2016-01-10", "log-pages"));
        for (int number = 0; number < 7; number++) {
            correct("log-pages-a", "{'reason': 'r', 'title': 'Title %d'}".formatted(number));
        }
        List<String> versions = http.get("/corrections?theme=log-pages&limit=3")
                .expect(200)
                .walk(http, "next")
                .flatMap(page -> page.json().path("items").findValuesAsString("version").stream())
                .toList();
        assertThat(versions).containsExactly("8", "7", "6", "5", "4", "3", "2");
    }

    @Test
    void what_it_cannot_answer_it_refuses() {
        for (String query :
                List.of("?change=recorded", "?after=x", "?limit=0", "?theme=never-a-theme", "?at=2016", "?from=x")) {
            Answer refused = http.get("/corrections" + query).expectProblem(400, "invalid-input");
            assertThat(refused.fields()).hasSize(1);
        }
    }
}
