package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChangesTests extends HttpTest {

    private static final String ANY = "*";

    @Test
    void a_corrected_day_shows_what_it_was_and_what_it_is_and_nothing_else_changed() {
        theme("changed-day");
        long before = record(Example.strike("changed-1", "2016-03-01", "changed-day"));
        record(Example.strike("changed-2", "2016-03-02", "changed-day"));
        http.patch(
                        "/developments/changed-1",
                        Example.json("{'date': '2016-03-05', 'reason': 'Wrong day'}"),
                        "If-Match",
                        ANY)
                .expect(200);

        JsonNode items = changes("changed-day", "since=" + before);
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("change").asString()).isEqualTo("added");
        JsonNode corrected = items.get(1);
        assertThat(corrected.path("change").asString()).isEqualTo("corrected");
        assertThat(corrected.path("was").asLong()).isEqualTo(1);
        assertThat(corrected.path("version").asLong()).isEqualTo(2);
        assertThat(corrected.path("changes"))
                .isEqualTo(Example.list("{'field': 'date', 'before': '2016-03-01', 'after': '2016-03-05'}"));
    }

    @Test
    void what_was_decided_of_a_development_is_told_as_its_versions_tell_it() {
        theme("changed-decided");
        record(Example.strike("decided-1", "2016-03-01", "changed-decided"));
        long before = record(Example.strike("decided-2", "2016-03-02", "changed-decided"));
        http.post("/developments/decided-1/dispute", Example.json("{'reason': 'doubtful'}"), "If-Match", ANY)
                .expect(200);
        http.post(
                        "/developments/decided-2/links",
                        Example.json("{'type': 'responds-to', 'target': 'decided-1', 'reason': 'r'}"),
                        "If-Match",
                        ANY)
                .expect(201);
        JsonNode items = changes("changed-decided", "since=" + before);
        assertThat(items.get(0).path("changes").findValuesAsString("field")).containsExactly("status", "disputed");
        assertThat(items.get(1).path("changes").findValuesAsString("field")).containsExactly("links");
    }

    @Test
    void what_changed_for_an_actor_before_it_was_merged_is_told_as_it_was() {
        List.of("changes-old", "changes-new").forEach(this::actor);
        long before = head();
        ObjectNode told = Example.call("changes-of-old");
        told.set("participants", Example.list("{'actor': 'changes-old', 'role': 'party'}"));
        long until = record(told);
        http.post(
                        "/actors/changes-old/merge",
                        Example.json("{'reason': 'The same', 'into': 'changes-new'}"),
                        "If-Match",
                        ANY)
                .expect(200);
        String span = "since=" + before + "&until=" + until;
        for (String path : List.of(
                "/timelines/actors/changes-old/changes?" + span, "/developments/changes?actor=changes-old&" + span)) {
            assertThat(http.get(path).expect(200).ids()).containsExactly("changes-of-old");
        }
        assertThat(http.get("/developments/changes?actor=changes-new&" + span).ids())
                .isEmpty();
    }

    @Test
    void what_was_retracted_or_moved_away_is_told_with_the_reason() {
        theme("gone-from");
        theme("gone-to");
        record(Example.strike("gone-1", "2016-03-01", "gone-from"));
        long before = record(Example.strike("gone-2", "2016-03-02", "gone-from"));
        http.post("/developments/gone-1/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", ANY)
                .expect(200);
        http.patch(
                        "/developments/gone-2",
                        Example.json("{'themes': ['gone-to'], 'reason': 'Wrong thread'}"),
                        "If-Match",
                        ANY)
                .expect(200);

        JsonNode items = changes("gone-from", "since=" + before);
        assertThat(items.get(0).path("change").asString()).isEqualTo("retracted");
        assertThat(items.get(0).path("reason").asString()).isEqualTo("A hoax");
        assertThat(items.get(1).path("change").asString()).isEqualTo("removed");
        assertThat(items).allMatch(item -> item.path("entry").isMissingNode());
    }

    @Test
    void between_two_dates_of_reports_stands_what_the_press_learned_in_between() {
        theme("press");
        ObjectNode early = Example.strike("press-1", "2016-07-01", "press");
        early.set(
                "sources", Example.list(Example.source("A paper", "2016-07-15").toString()));
        record(early);
        ObjectNode correction = Example.json("{'kind': 'shelling', 'reason': 'It was artillery'}");
        correction.set("source", Example.source("Another paper", "2016-09-20"));
        http.patch("/developments/press-1", correction, "If-Match", ANY).expect(200);

        assertThat(http.get("/timelines/themes/press?knownOn=2016-07-14").ids()).isEmpty();
        assertThat(known("2016-07-15").path("kind").asString()).isEqualTo("strike");
        assertThat(known("2016-09-19").path("kind").asString()).isEqualTo("strike");
        assertThat(known("2016-09-20").path("kind").asString()).isEqualTo("shelling");
        JsonNode learned = changes("press", "since=2016-07-15&until=2016-09-30");
        assertThat(learned).hasSize(1);
        assertThat(learned.get(0).path("changes").get(0).path("after").asString())
                .isEqualTo("shelling");
    }

    @Test
    void a_source_published_later_is_not_cited_on_an_earlier_date() {
        theme("later-source");
        ObjectNode told = Example.strike("later-1", "2016-07-01", "later-source");
        told.set(
                "sources",
                Example.list(Example.source("A paper", "2016-07-15") + "," + Example.source("Late paper", "2016-08")));
        told.set("claims", Example.list("{'about': 'killed', 'best': 3, 'source': 1}"));
        record(told);
        JsonNode then = http.get("/developments/later-1?knownOn=2016-07-20").json();
        assertThat(then.path("sources")).hasSize(1);
        assertThat(then.path("claims")).isEmpty();
        assertThat(http.get("/developments/later-1?knownOn=2016-08").json().path("claims"))
                .hasSize(1);
    }

    @Test
    void a_ceasefire_holds_until_a_correction_ends_it() {
        theme("holding");
        ObjectNode truce =
                Example.strike("holding-1", "2016-02-27/..", "holding").put("kind", "ceasefire");
        long held = record(truce);
        record(Example.strike("holding-2", "2016-03-01", "holding"));
        assertThat(http.get("/timelines/themes/holding?at=2016-03-01").ids()).containsExactly("holding-1");
        http.patch(
                        "/developments/holding-1",
                        Example.json("{'date': '2016-02-27/2016-02-29', 'reason': 'It broke down'}"),
                        "If-Match",
                        ANY)
                .expect(200);
        assertThat(http.get("/timelines/themes/holding?at=2016-03-01").ids()).isEmpty();
        assertThat(http.get("/timelines/themes/holding?at=2016-03-01&asOf=" + held)
                        .ids())
                .containsExactly("holding-1");
    }

    @Test
    void an_answer_as_of_a_position_is_the_same_for_ever_byte_for_byte_through_replays_too() {
        theme("for-ever");
        long then = record(Example.strike("ever-1", "2016-03-01", "for-ever"));
        String page = "/timelines/themes/for-ever?asOf=" + then;
        String counts = "/timelines/themes/for-ever/counts?asOf=" + then;
        String known = "/developments/ever-1?knownOn=2020-12-31&asOf=" + then;
        List<String> before = List.of(
                http.get(page).text(), http.get(counts).text(), http.get(known).text());
        http.patch(
                        "/developments/ever-1",
                        Example.json("{'date': '2016-03-05', 'reason': 'Wrong day'}"),
                        "If-Match",
                        ANY)
                .expect(200);
        record(Example.strike("ever-2", "2016-03-02", "for-ever"));
        assertThat(List.of(
                        http.get(page).text(),
                        http.get(counts).text(),
                        http.get(known).text()))
                .isEqualTo(before);
        for (int time = 0; time < 2; time++) {
            replay("timelines");
            assertThat(List.of(
                            http.get(page).text(),
                            http.get(counts).text(),
                            http.get(known).text()))
                    .isEqualTo(before);
        }
    }

    @Test
    void as_of_an_instant_is_as_of_the_last_event_recorded_by_then() {
        theme("instants");
        record(Example.strike("instant-1", "2016-03-01", "instants"));
        String recorded =
                http.get("/developments/instant-1").json().path("recorded").asString();
        Awaitility.await()
                .until(() -> Instant.now().isAfter(Instant.parse(recorded).plusMillis(5)));
        record(Example.strike("instant-2", "2016-03-02", "instants"));
        String timeline = "/timelines/themes/instants?asOf=";
        assertThat(http.get(timeline + recorded).ids()).containsExactly("instant-1");
        assertThat(http.get(timeline + Instant.parse(recorded).minusSeconds(1)).ids())
                .isEmpty();
        assertThat(http.get(timeline + recorded.replace("Z", "%2B00:00")).ids()).containsExactly("instant-1");
        http.get(timeline + "yesterday").expectProblem(400, "invalid-input");
        http.get(timeline + (head() + 1)).expectProblem(400, "beyond-the-log");
    }

    @ParameterizedTest
    @CsvSource({
        "'', since",
        "since=soon, since",
        "since=5&until=2016-01, until",
        "since=2016-05&until=2016-03, until",
        "since=5&until=3, until",
        "since=5&asOf=9, asOf",
        "since=2016-05-01&knownOn=2016, knownOn",
        "since=2016-05-01/.., since",
        "since=1&until=2&unto=3, unto",
    })
    void points_that_make_no_span_are_refused(String parameters, String field) {
        Answer refused = http.get("/developments/changes?" + parameters).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
    }

    private JsonNode changes(String theme, String span) {
        return http.get("/timelines/themes/" + theme + "/changes?" + span)
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode known(String date) {
        return http.get("/timelines/themes/press?knownOn=" + date)
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }
}
