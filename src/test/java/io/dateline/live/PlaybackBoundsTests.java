package io.dateline.live;

import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Sse;
import io.dateline.Sse.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Where a playback begins, ends and resumes, and what it refuses. */
@Timeout(120)
class PlaybackBoundsTests extends PlaybackTest {

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
        assertThat(http.get(path + "&after=done").status()).isEqualTo(204);
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
                "knownOn=2016/..",
                "knownOn=x",
                "asOf=x",
                "after=x",
                "actor=ruzzia",
                "theme=",
                "limit=1",
                "since=2016&until=2015",
                "since=2016&until=2015&actor=ruzzia",
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
}
