package io.dateline.replay;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.projection.Generations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReplayTests extends HttpTest {

    private static final List<String> QUESTIONS = List.of(
            "/developments?limit=1000&status=reported,retracted",
            "/developments?limit=3&order=desc",
            "/timelines",
            "/timelines/actors/russia?limit=1000",
            "/timelines/pairs/usa/russia?limit=2",
            "/timelines/themes/aleppo/counts?by=day",
            "/actors",
            "/themes",
            "/duplicates?limit=1000");

    @Autowired
    private Generations generations;

    @ParameterizedTest
    @ValueSource(strings = {"duplicates", "timelines", "vocabulary"})
    void a_replay_done_twice_leaves_every_answer_as_it_was_to_the_letter(String projection) {
        record(call("before-replay-of-" + projection));
        http.patch(
                        "/developments/before-replay-of-" + projection,
                        json("{'reason': 'r', 'date': '2015'}"),
                        "If-Match",
                        "*")
                .expect(200);
        http.post(
                        "/developments/before-replay-of-" + projection + "/retraction",
                        json("{'reason': 'r'}"),
                        "If-Match",
                        "*")
                .expect(200);
        Map<String, String> before = answers();
        String first = replay(projection).path("generation").asString();
        assertThat(answers()).isEqualTo(before);
        String second = replay(projection).path("generation").asString();
        assertThat(answers()).isEqualTo(before);
        assertThat(List.of(first, second)).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void a_page_walk_goes_on_through_a_replay() {
        Answer first = http.get("/developments?limit=5");
        List<String> pages = first.walk(http, "next").map(Answer::text).toList();
        replay("timelines");
        assertThat(first.walk(http, "next").map(Answer::text)).isEqualTo(pages);
    }

    @Test
    void a_replay_says_how_far_it_has_come_and_stands_in_the_list() {
        JsonNode done = replay("timelines");
        assertThat(done.path("done").asLong())
                .isEqualTo(done.path("total").asLong())
                .isEqualTo(head());
        assertThat(done.has("finished")).isTrue();
        assertThat(done.has("error")).isFalse();
        assertThat(http.get("/replays").expect(200).ids())
                .first()
                .isEqualTo(done.path("id").asString());
    }

    @Test
    void replays_are_listed_newest_first_page_by_page() {
        replay("vocabulary");
        replay("vocabulary");
        List<String> all = http.get("/replays?limit=1000").expect(200).ids();
        List<String> listed = new ArrayList<>();
        for (String after = ""; after != null; ) {
            Answer page = http.get("/replays?limit=1" + after).expect(200);
            assertThat(page.ids()).hasSize(1);
            listed.addAll(page.ids());
            after = page.json().has("next")
                    ? "&after=" + page.json().path("next").asString()
                    : null;
        }
        assertThat(listed).isEqualTo(all).hasSizeGreaterThan(1);
    }

    @Test
    void reads_during_a_replay_neither_fail_nor_go_back_and_see_what_is_written_meanwhile() {
        AtomicBoolean over = new AtomicBoolean();
        List<String> written = new ArrayList<>();
        theme("during-replay");
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            long position = 0;
            int entries = 0;
            while (!over.get()) {
                Answer page = http.get("/developments?limit=1000&status=reported,retracted")
                        .expect(200);
                assertThat(page.position()).isGreaterThanOrEqualTo(position);
                assertThat(page.ids().size()).isGreaterThanOrEqualTo(entries);
                position = page.position();
                entries = page.ids().size();
                http.get("/actors/Shoygu").expect(200);
                reads++;
            }
            return reads;
        });
        try {
            for (String projection : new String[] {"timelines", "vocabulary", "timelines", "vocabulary"}) {
                String replay = begin(projection);
                do {
                    String id = "during-replay-" + written.size();
                    written.add(id);
                    record(call(id).set("themes", list("'during-replay'")));
                    assertThat(http.get("/timelines/themes/during-replay?limit=1000")
                                    .ids())
                            .contains(id);
                } while (running(replay));
            }
        } finally {
            over.set(true);
        }
        assertThat(reader.join()).isPositive();
        assertThat(http.get("/timelines/themes/during-replay?limit=1000").ids()).containsAll(written);
    }

    @Test
    void what_is_written_after_a_replay_is_read_at_once() {
        replay("timelines");
        replay("vocabulary");
        theme("after-replay");
        record(call("after-replay").set("themes", list("'after-replay'")));
        assertThat(http.get("/timelines/themes/after-replay").ids()).containsExactly("after-replay");
        actor("actor-after-replay");
        http.get("/timelines/actors/actor-after-replay").expect(200);
    }

    @Test
    void only_what_is_a_projection_is_replayed() {
        for (String body : new String[] {"{'projection': 'timeline'}", "{}", "{'projection': null}"}) {
            Answer refused = http.post("/replays", json(body)).expectProblem(400, "invalid-input");
            assertThat(refused.fields()).containsExactly("projection");
            assertThat(refused.json().path("detail").asString()).contains("timelines", "vocabulary");
        }
    }

    @Test
    void a_projection_is_replayed_once_at_a_time() {
        theme("replayed-once");
        record(call("replayed-once").set("themes", list("'replayed-once'")));
        String read = generations.active("timelines").suffix();
        projections
                .sql("DELETE FROM timeline_entry_" + read + " WHERE lane = (SELECT number FROM timeline_lane_" + read
                        + " WHERE name = 'theme:replayed-once')")
                .update();
        // A difference holds it, so that it is not over when the second request comes.
        String held = begin("timelines");
        await().atMost(Duration.ofMinutes(1)).until(() -> state(held).equals("held"));
        Answer refused =
                http.post("/replays", json("{'projection': 'timelines'}")).expectProblem(409, "replay-running");
        assertThat("/replays/" + refused.json().at("/replay/id").asString()).isEqualTo(held);
        http.post(held + "/resume?accept=true", "").expect(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> state(held).equals("done"));
    }

    @Test
    void a_replay_that_was_never_begun_is_not_found() {
        http.get("/replays/never-begun").expectProblem(404, "unknown-replay");
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        QUESTIONS.forEach(question -> answers.put(
                question,
                http.get(question, "Dateline-At-Least", "" + head()).expect(200).text()));
        return answers;
    }
}
