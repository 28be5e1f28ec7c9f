package io.dateline.live;

import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.Sse;
import io.dateline.Sse.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a playback shows, and in which order. */
@Timeout(120)
class PlaybackTests extends HttpTest {

    @Test
    void what_occurred_is_played_in_the_order_of_the_timeline_and_as_it_stands() {
        theme("play-occurred");
        record(strike("occurred-later", "2015-03", "play-occurred"));
        record(strike("occurred-before", "../2014", "play-occurred"));
        record(strike("occurred-since", "2015-01-05/..", "play-occurred"));
        record(strike("occurred-hoax", "2014-02-03", "play-occurred"));
        correct("occurred-later", "{'reason': 'r', 'title': 'Another title'}");
        retract("occurred-hoax", "{'reason': 'A hoax'}");
        List<Event> played = play("/playback?theme=play-occurred");
        assertThat(ids(played)).containsExactly("occurred-before", "occurred-since", "occurred-later");
        assertThat(played).allMatch(step -> step.type().equals("occurred"));
        assertThat(played.get(0).json().has("at")).isFalse();
        assertThat(played.get(1).json().path("at").asString()).isEqualTo("2015-01-05T00:00:00Z");
        assertThat(played.stream().map(PlaybackTests::entry))
                .containsExactlyElementsOf(http.get("/timelines/themes/play-occurred")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> (JsonNode) ((ObjectNode) item).without("direct"))
                        .toList());
    }

    @Test
    void everything_that_occurred_is_played_once() {
        List<String> all = http.get("/developments?limit=1000")
                .expect(200)
                .walk(http, "next")
                .flatMap(page -> page.ids().stream())
                .toList();
        assertThat(ids(play("/playback"))).isEqualTo(all).hasSizeGreaterThan(40);
        assertThat(ids(play("/playback?actor=russia&kind=!call&from=2016")))
                .isEqualTo(http.get("/developments?limit=1000&actor=russia&kind=!call&from=2016")
                        .ids())
                .isNotEmpty();
    }

    @Test
    void what_was_reported_is_played_as_the_sources_had_it_at_each_second() {
        theme("play-reported");
        ObjectNode strike = strike("reported-a", "2015-02", "play-reported");
        strike.set(
                "sources",
                list("%s, %s"
                        .formatted(source("Gazette", "2015-03-01"), source("Times", "2015-05-01"))
                        .replace('"', '\'')));
        record(strike);
        record(strike("reported-b", "2015-01", "play-reported")
                .set("sources", list(source("Gazette", "2015-04-01").toString().replace('"', '\''))));
        correct(
                "reported-a",
                "{'reason': 'r', 'title': 'Two strikes', 'source': {'publisher': 'Post', 'published': '2015-06-01'}}");
        retract("reported-b", "{'reason': 'A hoax', 'source': {'publisher': 'Post', 'published': '2015-07-01'}}");
        List<Event> played = play("/playback?clock=reported&theme=play-reported");
        assertThat(played.stream()
                        .map(step -> step.json().path("at").asString() + " "
                                + step.json().path("id").asString() + " "
                                + step.json().path("status").asString() + " "
                                + step.json().path("sources").size()))
                .containsExactly(
                        "2015-03-01T23:59:59Z reported-a reported 1",
                        "2015-04-01T23:59:59Z reported-b reported 1",
                        "2015-05-01T23:59:59Z reported-a reported 2",
                        "2015-06-01T23:59:59Z reported-a reported 2",
                        "2015-07-01T23:59:59Z reported-b retracted 1");
        assertAsKnown(played);
    }

    @Test
    void each_step_of_what_was_reported_is_what_was_known_on_that_date() {
        List<Event> played = play("/playback?clock=reported&until=2016-09");
        assertThat(played).hasSizeGreaterThan(30);
        assertThat(played.stream()
                        .map(step -> Instant.parse(step.json().path("at").asString())))
                .isSorted();
        assertAsKnown(played);
    }

    private void assertAsKnown(List<Event> played) {
        assertThat(played)
                .allSatisfy(step -> assertThat(entry(step))
                        .isEqualTo(http.get("/developments/"
                                        + step.json().path("id").asString() + "?knownOn="
                                        + step.json().path("at").asString())
                                .json()));
    }

    @Test
    void what_was_recorded_is_played_event_by_event_as_dateline_had_it() {
        theme("play-recorded");
        theme("play-elsewhere");
        record(strike("recorded-a", "2015-02", "play-recorded"));
        record(strike("recorded-b", "2015-01", "play-recorded"));
        correct("recorded-a", "{'reason': 'r', 'title': 'Other'}");
        retract("recorded-b", "{'reason': 'A hoax'}");
        correct("recorded-a", "{'reason': 'r', 'themes': ['play-elsewhere']}");
        correct("recorded-a", "{'reason': 'r', 'title': 'Nobody watches'}");
        List<Event> played = play("/playback?clock=recorded&theme=play-recorded");
        assertThat(played.stream()
                        .map(step -> step.type() + " " + step.json().path("id").asString()))
                .containsExactly(
                        "recorded recorded-a",
                        "recorded recorded-b",
                        "corrected recorded-a",
                        "retracted recorded-b",
                        "corrected recorded-a");
        for (Event step : played) {
            assertThat(entry(step))
                    .isEqualTo(
                            http.get("/developments/" + step.json().path("id").asString() + "?asOf="
                                            + step.json().path("position").asLong())
                                    .json());
            assertThat(step.json().path("at")).isEqualTo(step.json().path("changed"));
        }
        assertThat(play("/playback?clock=recorded&theme=play-recorded&until=2020"))
                .isEmpty();
        assertThat(play("/playback?clock=recorded&theme=play-recorded&since=2020"))
                .hasSize(5);
        assertThat(play("/playback?clock=recorded&theme=play-recorded&since=2999"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clock=occurred&since=2015-02, b c d",
        "clock=occurred&until=2015-02-02, a b",
        "clock=occurred&since=2015-02-02/2015-03&until=2015-03, b c",
        "clock=occurred&from=2015-02&to=2015-03, a b c",
        "clock=occurred&until=../2014, ''",
        "clock=reported&since=2016, c d",
        "clock=reported&until=2015, a b",
        "clock=reported&until=2016&from=2015-02, a b c",
        "clock=occurred&knownOn=2015, a b"
    })
    void a_playback_begins_and_ends_on_its_clock_and_filters_by_date(String query, String expected) {
        if (http.get("/themes/play-bounds").status() == 404) {
            theme("play-bounds");
            record(reported("a", "2015-01/2015-02", "2015-04"));
            record(reported("b", "2015-02-02", "2015-05"));
            record(reported("c", "2015-03-02", "2016"));
            record(reported("d", "2015-04-02", "2017"));
        }
        assertThat(String.join(" ", ids(play("/playback?theme=play-bounds&" + query)))
                        .replace("play-bounds-", ""))
                .isEqualTo(expected);
    }

    private static ObjectNode reported(String id, String date, String published) {
        ObjectNode strike = strike("play-bounds-" + id, date, "play-bounds");
        strike.set("sources", list(source("Gazette", published).toString().replace('"', '\'')));
        return strike;
    }

    @Test
    void a_playback_is_as_of_the_position_at_which_it_began_or_an_earlier_one() {
        theme("play-as-of");
        long first = record(strike("as-of-a", "2015-02", "play-as-of"));
        record(strike("as-of-b", "2015-01", "play-as-of"));
        for (String clock : List.of("occurred", "reported", "recorded")) {
            String path = "/playback?theme=play-as-of&clock=" + clock;
            assertThat(ids(play(path + "&asOf=" + first))).containsExactly("as-of-a");
            try (Sse stream = http.stream(path)) {
                Event one = stream.next();
                record(strike("as-of-late-" + clock, "2016", "play-as-of"));
                assertThat(ids(resume(path, one.place())))
                        .hasSize(clock.equals("occurred") ? 1 : ids(play(path)).size() - 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"occurred", "reported", "recorded"})
    void a_viewer_who_resumes_after_any_frame_gets_the_rest_and_nothing_twice(String clock) {
        if (http.get("/themes/play-resumed").status() == 404) {
            theme("play-resumed");
            for (int number = 0; number < 25; number++) {
                record(strike("play-resumed-" + number, "2015-0" + (1 + number % 3), "play-resumed"));
            }
            correct("play-resumed-7", "{'reason': 'r', 'title': 'Other'}");
        }
        String path = "/playback?theme=play-resumed&clock=" + clock;
        List<Event> played = play(path);
        assertThat(played).hasSizeGreaterThanOrEqualTo(25);
        for (int number = 0; number < played.size(); number++) {
            assertThat(resume(path, played.get(number).place())).isEqualTo(played.subList(number + 1, played.size()));
        }
        assertThat(play(path + "&after=" + played.get(3).place())).isEqualTo(played.subList(4, played.size()));
        assertThat(http.get(path, "Last-Event-ID", "done").status())
                .as("A browser connects again whenever a stream ends, but for this answer")
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clock=told",
                "speed=-1",
                "speed=fast",
                "speed=1e3",
                "since=soon",
                "until=2016-13",
                "from=x",
                "to=2016-02-30",
                "knownOn=2016&clock=recorded",
                "asOf=x",
                "after=x",
                "actor=ruzzia",
                "theme=",
                "limit=1",
                "since=2016&until=2015",
                "from=2016&to=2015"
            })
    void what_cannot_be_played_is_refused(String query) {
        assertThat(http.get("/playback?" + query, "Accept", "text/event-stream")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_place_to_resume_from_must_be_one_of_the_same_playback() {
        Event some;
        try (Sse stream = http.stream("/playback")) {
            some = stream.next();
        }
        assertThat(http.get("/playback?actor=russia", "Last-Event-ID", some.place())
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("Last-Event-ID");
        assertThat(play("/playback?speed=99999999&after=" + some.place())).isNotEmpty();
    }

    /** Everything that is played, but for the end of it, which must be there. */
    private List<Event> play(String path) {
        try (Sse stream = http.stream(path)) {
            return read(stream);
        }
    }

    private List<Event> resume(String path, String place) {
        try (Sse stream = http.stream(path, "Last-Event-ID", place)) {
            return read(stream);
        }
    }

    private static List<Event> read(Sse stream) {
        List<Event> events = new ArrayList<>();
        for (Event event = stream.next(); event != null; event = stream.next()) {
            events.add(event);
        }
        Event last = events.remove(events.size() - 1);
        assertThat(last.type()).isEqualTo("done");
        assertThat(last.place()).isEqualTo("done");
        return events;
    }

    private static List<String> ids(List<Event> played) {
        return played.stream().map(step -> step.json().path("id").asString()).toList();
    }

    /** Without the time of the step. */
    private static JsonNode entry(Event step) {
        return ((ObjectNode) step.json()).without("at");
    }

    private void correct(String id, String body) {
        http.patch("/developments/" + id, json(body), "If-Match", "*").expect(200);
    }

    private void retract(String id, String body) {
        http.post("/developments/" + id + "/retraction", json(body), "If-Match", "*")
                .expect(200);
    }
}
