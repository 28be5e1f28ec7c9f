package io.dateline.live;

import static io.dateline.Example.call;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.log.Log;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.node.ObjectNode;

/** Readers and viewers who have much before them of which nothing is for them. */
@Timeout(60)
class LongPastTests extends HttpTest {

    /** Over before anything has been read. */
    private static final Duration AT_ONCE = Duration.ofNanos(100_000);

    @Autowired
    private Clients clients;

    @Autowired
    private Feed feed;

    @Autowired
    private Frames frames;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Log log;

    /** Of one to whom nothing can be written, so that the test asks for what comes next. */
    private static AsyncContext connection() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        return request.startAsync(request, new MockHttpServletResponse());
    }

    @Test
    void a_reader_of_the_stream_hears_how_far_it_has_come() throws IOException {
        theme("never-streamed");
        StreamFilter filter =
                new StreamParameters(null, List.of("never-streamed"), null, null, null).filter(vocabulary);
        StreamClient reader = new StreamClient(connection(), clients, feed, filter, Locale.ENGLISH, 0);
        assertThat(reader.next()).endsWith("id: 0\n\n");
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
        reader.beat();
        assertThat(reader.next()).isEqualTo(": heartbeat\nid: 2\n\n");
        assertThat(reader.next()).isEmpty();
    }

    private static PlaybackParameters parameters(String theme, String kind, String clock, String speed) {
        return new PlaybackParameters(
                null, List.of(theme), List.of(kind), null, null, null, clock, null, null, speed, null, null, null);
    }

    private PlaybackClient viewer(PlaybackParameters parameters) throws IOException {
        Playback playback = parameters.check(vocabulary, Occasion.asOf(head()), Locale.ENGLISH);
        PlaybackStart start = parameters.start(playback, null, head(), log);
        return new PlaybackClient(connection(), clients, frames, playback, AT_ONCE, start.at(), start.second());
    }

    /** What is said, up to something. */
    private static List<String> until(Supplier<String> next, Predicate<String> last) {
        List<String> said = new ArrayList<>();
        while (said.isEmpty() || !last.test(said.get(said.size() - 1))) {
            String frame = next.get();
            if (frame != null && !frame.isEmpty()) {
                said.add(frame);
            }
        }
        return said;
    }

    @Test
    void a_viewer_of_a_playback_hears_how_far_it_has_come_and_resumes_there() throws IOException {
        theme("never-played");
        PlaybackParameters parameters = parameters("never-played", "strike", "recorded", "0");
        PlaybackClient viewer = viewer(parameters);
        List<String> said = until(viewer::next, frame -> frame.contains("event: done"));
        List<String> beats = said.stream()
                .filter(frame -> frame.startsWith(": heartbeat\nid: "))
                .toList();
        assertThat(beats).isNotEmpty();
        String place = beats.get(beats.size() - 1).strip().substring(": heartbeat\nid: ".length());
        Playback playback = parameters.check(vocabulary, Occasion.asOf(head()), Locale.ENGLISH);
        assertThat(parameters.start(playback, place, head(), log).at().ordinal())
                .isGreaterThan(40);
    }

    /** Who resumed there would see the next entry years too early. */
    @Test
    void a_place_that_a_playback_has_not_come_to_yet_is_none_to_resume_from() throws IOException {
        theme("play-ahead");
        record(strike("ahead-now", "2014-01-01", "play-ahead"));
        ObjectNode passedOver = call("ahead-passed-over").put("date", "2015-01-01");
        record(passedOver.set("themes", strike("any", "2015", "play-ahead").path("themes")));
        record(strike("ahead-later", "2016-01-01", "play-ahead"));
        PlaybackClient viewer = viewer(parameters("play-ahead", "strike", "occurred", "1"));
        until(viewer::next, frame -> frame.contains("ahead-now"));
        while (viewer.next() != null) {
            // Up to the wait for the later one, past the one that is not wanted.
        }
        assertThat(until(viewer::next, frame -> true)).containsExactly(": heartbeat\n\n");
    }
}
