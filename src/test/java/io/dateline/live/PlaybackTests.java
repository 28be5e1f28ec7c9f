package io.dateline.live;

import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Sse.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a playback shows, and in which order. */
@Timeout(120)
class PlaybackTests extends PlaybackTest {

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
    void what_was_recorded_by_mistake_no_source_ever_reported() {
        theme("play-mistake");
        ObjectNode strike = strike("reported-never", "2015-02", "play-mistake");
        strike.set(
                "sources",
                list("%s, %s"
                        .formatted(source("Gazette", "2015-03-01"), source("Times", "2015-05-01"))
                        .replace('"', '\'')));
        record(strike);
        assertThat(play("/playback?clock=reported&theme=play-mistake")).hasSize(2);
        retract("reported-never", "{'reason': 'Meant for another base', 'recordedByMistake': true}");
        assertThat(play("/playback?clock=reported&theme=play-mistake")).isEmpty();
        assertThat(play("/playback?clock=recorded&theme=play-mistake")).hasSize(2);
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
}
