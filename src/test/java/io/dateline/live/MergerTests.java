package io.dateline.live;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Sse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** What readers and viewers are told of actors and themes that turn out to be one. */
@Timeout(value = 25, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MergerTests extends PlaybackTest {

    private long meeting(String id, String actor) {
        ObjectNode told = call(id);
        told.set("participants", list("{'actor': '%s', 'role': 'party'}".formatted(actor)));
        return record(told);
    }

    private void merge(String one, String into) {
        http.post(one + "/merge", json("{'into': '%s', 'reason': 'The same'}".formatted(into)), "If-Match", "*")
                .expect(200);
    }

    private void unmerge(String one) {
        http.post(one + "/unmerge", json("{'reason': 'They are two'}"), "If-Match", "*")
                .expect(200);
    }

    private List<String> stream(String path, int count) {
        try (Sse stream = http.stream(path)) {
            return ids(Stream.generate(stream::next).limit(count).toList());
        }
    }

    @Test
    void a_playback_as_of_before_a_merger_shows_each_by_itself() {
        theme("played-old");
        theme("played-new");
        record(strike("played-1", "2015", "played-old"));
        record(strike("played-2", "2016", "played-new"));
        long before = head();
        merge("/themes/played-old", "played-new");
        for (String clock : List.of("occurred", "reported", "recorded")) {
            String path = "/playback?clock=" + clock + "&asOf=" + before + "&theme=";
            assertThat(ids(play(path + "played-old"))).as(clock).containsExactly("played-1");
            assertThat(ids(play(path + "played-new"))).as(clock).containsExactly("played-2");
        }
    }

    @Test
    void a_playback_as_of_after_it_shows_both_whichever_is_asked_for_and_by_whichever_clock() {
        theme("one-old");
        theme("one-new");
        record(strike("one-1", "2015", "one-old"));
        record(strike("one-2", "2016", "one-new"));
        merge("/themes/one-old", "one-new");
        record(strike("one-3", "2017", "one-old"));
        for (String clock : List.of("occurred", "reported", "recorded")) {
            for (String theme : List.of("one-old", "one-new")) {
                assertThat(ids(play("/playback?clock=" + clock + "&theme=" + theme)))
                        .as(clock + " " + theme)
                        .containsExactly("one-1", "one-2", "one-3");
            }
        }
        assertThat(ids(play("/playback?clock=recorded&theme=us-russia-coordination,!one-new")))
                .doesNotContain("one-1", "one-2", "one-3");
    }

    @Test
    void a_playback_that_is_resumed_after_a_merger_keeps_to_the_position_it_began_at() {
        theme("resumed-old");
        theme("resumed-new");
        record(strike("resumed-1", "2015", "resumed-old"));
        record(strike("resumed-2", "2016", "resumed-old"));
        String path = "/playback?theme=resumed-old";
        String place = play(path).get(0).place();
        merge("/themes/resumed-old", "resumed-new");
        assertThat(ids(resume(path, place))).containsExactly("resumed-2");
    }

    @Test
    void a_reader_who_is_connected_when_two_become_one_hears_of_both_from_then_on() {
        actor("heard-old");
        actor("heard-new");
        try (Sse old = http.stream("/stream?actor=heard-old");
                Sse survivor = http.stream("/stream?actor=heard-new")) {
            meeting("heard-1", "heard-old");
            merge("/actors/heard-old", "heard-new");
            meeting("heard-2", "heard-old");
            meeting("heard-3", "heard-new");
            assertThat(ids(Stream.generate(old::next).limit(3).toList()))
                    .containsExactly("heard-1", "heard-2", "heard-3");
            assertThat(survivor.next().json().path("id").asString()).endsWith("-2");
            assertThat(survivor.next().json().path("id").asString()).endsWith("-3");
            unmerge("/actors/heard-old");
            meeting("heard-4", "heard-new");
            meeting("heard-5", "heard-old");
            assertThat(old.next().json().path("id").asString()).isEqualTo("heard-5");
            assertThat(survivor.next().json().path("id").asString()).isEqualTo("heard-4");
        }
    }

    @Test
    void a_reader_who_resumes_from_before_a_merger_is_told_all_of_both_even_where_it_was_taken_back() {
        actor("before-old");
        actor("before-new");
        long first = meeting("before-1", "before-old");
        meeting("before-2", "before-new");
        merge("/actors/before-old", "before-new");
        meeting("before-3", "before-old");
        String after = "&after=" + (first - 1);
        for (String actor : List.of("before-old", "before-new")) {
            assertThat(stream("/stream?actor=" + actor + after, 3))
                    .as(actor)
                    .containsExactly("before-1", "before-2", "before-3");
        }
        unmerge("/actors/before-old");
        meeting("before-4", "before-new");
        assertThat(stream("/stream?actor=before-old" + after, 2)).containsExactly("before-1", "before-3");
        assertThat(stream("/stream?actor=before-new" + after, 3)).containsExactly("before-2", "before-3", "before-4");
    }
}
