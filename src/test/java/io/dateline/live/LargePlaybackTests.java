package io.dateline.live;

import static io.dateline.Example.large;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Sse;
import io.dateline.log.Log;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With the Dateline of other large developments. */
@Timeout(120)
@TestPropertySource(properties = {"spring.application.name=many", "dateline.node.poll=1m"})
class LargePlaybackTests extends PlaybackTest {

    private static final int MANY = 5;

    @Autowired
    private Frames frames;

    @Autowired
    private Feed feed;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Log log;

    @Test
    void of_large_developments_a_slow_viewer_holds_one_at_a_time_and_yet_sees_all() {
        theme("large-played");
        long first = record(large(strike("large-played-0", "2001-02-10", "large-played")));
        for (int number = 1; number < MANY; number++) {
            record(large(strike("large-played-" + number, "2001-02-1" + number, "large-played")));
        }
        List<String> all = IntStream.range(0, MANY)
                .mapToObj(number -> "large-played-" + number)
                .toList();
        for (String clock : List.of("occurred", "reported", "recorded")) {
            assertThat(held(clock)).as(clock).isEqualTo(1);
            assertThat(ids(play("/playback?theme=large-played&clock=" + clock)))
                    .as(clock)
                    .isEqualTo(all);
        }
        await().untilAsserted(() -> assertThat(feed.earlier(first - 1)).hasSize(1));
        try (Sse stream = http.stream("/stream?theme=large-played&after=" + (first - 1))) {
            assertThat(IntStream.range(0, MANY)
                            .mapToObj(number -> stream.next().json().path("id").asString()))
                    .isEqualTo(all);
        }
    }

    /** How many of them wait in memory for one who watches. */
    private long held(String clock) {
        PlaybackParameters parameters = new PlaybackParameters(
                null, List.of("large-played"), null, null, null, null, clock, null, null, null, null, null, null);
        Playback playback = parameters.check(vocabulary, Occasion.asOf(head()), Locale.ENGLISH);
        Frames.Told last = null;
        List<Frames.Told> some;
        do {
            some = frames.next(
                    playback,
                    last == null ? parameters.start(playback, null, head(), log).at() : last.at());
            last = some.get(some.size() - 1);
        } while (some.stream().allMatch(step -> step.frame() == null));
        return some.stream().filter(step -> step.frame() != null).count();
    }
}
