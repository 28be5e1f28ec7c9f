package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Developments whose order is known and whose date is not. */
class PlacementTests extends HttpTest {

    private static ObjectNode undated(String id, String theme) {
        ObjectNode strike = strike(id, "2016", theme);
        strike.remove("date");
        return strike;
    }

    private static ObjectNode placed(ObjectNode development, String where, String... others) {
        development.set(
                where,
                list(String.join(
                        ", ", Stream.of(others).map(id -> "'" + id + "'").toList())));
        return development;
    }

    private JsonNode one(String id) {
        return http.get("/developments/" + id).expect(200).json();
    }

    private Answer timeline(String theme, String query) {
        return http.get("/timelines/themes/" + theme + query).expect(200);
    }

    private void correct(String id, String changes) {
        http.patch("/developments/" + id, json(changes), "If-Match", "*").expect(200);
    }

    /** A on 5 September, C on 28 September 2016. */
    private void fifthAndTwentyEighth(String theme) {
        theme(theme);
        record(strike(theme + "-c", "2016-09-28", theme));
        record(strike(theme + "-a", "2016-09-05", theme));
    }

    @Test
    void what_came_between_two_others_stands_between_them_and_says_so_in_words() {
        fifthAndTwentyEighth("between");
        record(placed(placed(undated("between-b", "between"), "after", "between-a"), "before", "between-c"));
        assertThat(timeline("between", "").ids()).containsExactly("between-a", "between-b", "between-c");
        JsonNode b = one("between-b");
        assertThat(b.has("date")).isFalse();
        assertThat(b.path("earliest").asString()).isEqualTo("2016-09-05");
        assertThat(b.path("latest").asString()).isEqualTo("2016-09-28");
        assertThat(b.path("displayDate").asString()).isEqualTo("5–28 September 2016, exact date unknown");
        assertThat(b.path("after").get(0).asString()).isEqualTo("between-a");
        assertThat(http.get("/developments/between-b", "Accept-Language", "fr")
                        .json()
                        .path("displayDate")
                        .asString())
                .isEqualTo("5–28 septembre 2016, date exacte inconnue");
    }

    @Test
    void it_is_found_by_the_bounds_that_follow_possibly_and_for_certain() {
        fifthAndTwentyEighth("found");
        record(placed(placed(undated("found-b", "found"), "after", "found-a"), "before", "found-c"));
        assertThat(timeline("found", "?from=2016-09-10&to=2016-09-12").ids()).containsExactly("found-b");
        assertThat(timeline("found", "?from=2016-09-10&to=2016-09-12&match=certain")
                        .ids())
                .isEmpty();
        assertThat(timeline("found", "?from=2016-09&to=2016-09&match=certain").ids())
                .contains("found-b");
        assertThat(timeline("found", "?from=2016-10").ids()).isEmpty();
        assertThat(timeline("found", "/counts?by=month")
                        .json()
                        .at("/items/0/count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_chain_of_undated_ones_stands_in_its_order_whatever_order_they_were_recorded_in() {
        fifthAndTwentyEighth("chain");
        record(placed(undated("chain-b3", "chain"), "before", "chain-c"));
        record(placed(undated("chain-b1", "chain"), "after", "chain-a"));
        record(placed(placed(undated("chain-b2", "chain"), "after", "chain-b1"), "before", "chain-b3"));
        List<String> order = List.of("chain-a", "chain-b1", "chain-b2", "chain-b3", "chain-c");
        assertThat(timeline("chain", "").ids()).isEqualTo(order);
        assertThat(timeline("chain", "?limit=2").walk(http, "next").flatMap(page -> page.ids().stream()))
                .isEqualTo(order);
        assertThat(timeline("chain", "?order=desc&limit=2").walk(http, "next").flatMap(page -> page.ids().stream()))
                .containsExactly("chain-c", "chain-b3", "chain-b2", "chain-b1", "chain-a");
        assertThat(one("chain-b3").path("earliest").asString()).isEqualTo("2016-09-05");
        assertThat(one("chain-b1").path("latest").asString()).isEqualTo("2016-09-28");
    }

    @Test
    void two_of_the_same_day_stand_in_the_order_they_are_placed_in() {
        theme("same-day");
        record(strike("same-day-b", "2016-09-05", "same-day"));
        record(strike("same-day-a", "2016-09-05", "same-day"));
        assertThat(timeline("same-day", "").ids()).containsExactly("same-day-b", "same-day-a");
        correct("same-day-b", "{'reason': 'It came second', 'after': ['same-day-a']}");
        assertThat(timeline("same-day", "").ids()).containsExactly("same-day-a", "same-day-b");
        assertThat(one("same-day-b").path("date").asString()).isEqualTo("2016-09-05");
    }

    @Test
    void bounds_follow_a_correction_and_a_retraction_of_another_and_stay_what_they_were_before() {
        fifthAndTwentyEighth("follows");
        long before = record(placed(undated("follows-b", "follows"), "after", "follows-a"));
        correct("follows-a", "{'reason': 'It was the 7th', 'date': '2016-09-07'}");
        assertThat(one("follows-b").path("earliest").asString()).isEqualTo("2016-09-07");
        assertThat(one("follows-b").path("version").asInt()).isEqualTo(1);
        assertThat(http.get("/developments/follows-b?asOf=" + before)
                        .json()
                        .path("earliest")
                        .asString())
                .isEqualTo("2016-09-05");
        http.post("/developments/follows-a/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
        assertThat(one("follows-b").has("earliest")).isFalse();
        assertThat(one("follows-b").path("displayDate").asString()).isEqualTo("date unknown");
        assertThat(one("follows-b").path("outOfOrder").asBoolean()).isTrue();
        http.post("/developments/follows-a/reinstatement", json("{'reason': 'No hoax'}"), "If-Match", "*")
                .expect(200);
        assertThat(one("follows-b").has("outOfOrder")).isFalse();
        String now = http.get("/developments?theme=follows&limit=10").text();
        replay("timelines");
        assertThat(http.get("/developments?theme=follows&limit=10").text()).isEqualTo(now);
        assertThat(http.get("/developments/follows-b?asOf=" + before)
                        .json()
                        .path("earliest")
                        .asString())
                .isEqualTo("2016-09-05");
    }

    @Test
    void what_was_known_of_the_other_on_a_date_decides_what_followed_then() {
        theme("known");
        ObjectNode a = strike("known-a", "2016-09-05", "known");
        a.set("sources", list(source("Gazette", "2016-09-06").toString().replace('"', '\'')));
        record(a);
        ObjectNode b = placed(undated("known-b", "known"), "after", "known-a");
        b.set("sources", list(source("Gazette", "2016-09-10").toString().replace('"', '\'')));
        record(b);
        correct(
                "known-a",
                "{'reason': 'It was later', 'date': '2016-09-08', 'source': {'publisher': 'Times', 'published': '2016-10-01'}}");
        assertThat(http.get("/developments/known-b?knownOn=2016-09-30")
                        .json()
                        .path("earliest")
                        .asString())
                .isEqualTo("2016-09-05");
        assertThat(http.get("/developments/known-b?knownOn=2016-10-01")
                        .json()
                        .path("earliest")
                        .asString())
                .isEqualTo("2016-09-08");
        http.get("/developments/known-b?knownOn=2016-09-09").expect(404);
    }

    @Test
    void a_placement_that_a_later_correction_makes_impossible_is_left_aside_and_flagged_until_it_is_possible_again() {
        fifthAndTwentyEighth("aside");
        record(placed(placed(undated("aside-b", "aside"), "after", "aside-a"), "before", "aside-c"));
        correct("aside-c", "{'reason': 'It was in August', 'date': '2016-08-01'}");
        JsonNode b = one("aside-b");
        assertThat(b.path("outOfOrder").asBoolean()).isTrue();
        assertThat(b.path("earliest").asString()).isEqualTo("2016-09-05");
        assertThat(b.has("latest")).isFalse();
        correct("aside-c", "{'reason': 'It was in October', 'date': '2016-10-01'}");
        assertThat(one("aside-b").has("outOfOrder")).isFalse();
        assertThat(one("aside-b").path("latest").asString()).isEqualTo("2016-10-01");
    }

    @Test
    void a_citation_of_an_undated_development_says_its_bounds_in_words() {
        fifthAndTwentyEighth("cited");
        record(placed(placed(undated("cited-b", "cited"), "after", "cited-a"), "before", "cited-c"));
        assertThat(http.get("/developments/cited-b/versions/1/citation?format=text")
                        .expect(200)
                        .text())
                .contains("5–28 September 2016, exact date unknown");
        assertThat(http.get("/developments/cited-b/versions/1/citation?format=csl")
                        .json()
                        .at("/event-date/literal")
                        .asString())
                .contains("exact date unknown");
    }

    @Test
    void many_more_at_once_than_there_are_connections_are_placed() throws Exception {
        theme("crowded-order");
        record(strike("crowded-a", "2016-09-05", "crowded-order"));
        int senders = 40;
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            List<Future<Answer>> answers = IntStream.range(0, senders)
                    .mapToObj(sender -> placed(undated("crowded-" + sender, "crowded-order"), "after", "crowded-a"))
                    .map(body -> threads.submit(() -> http.post("/developments", body)))
                    .toList();
            for (Future<Answer> answer : answers) {
                answer.get().expect(201);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
