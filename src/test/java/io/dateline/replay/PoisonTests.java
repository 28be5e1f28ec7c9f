package io.dateline.replay;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An event that a projection cannot handle is set aside, and nothing else suffers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonTests extends ProbeTest {

    /** What a test left aside would be a difference in the replay of the next. */
    @AfterEach
    void heal() {
        probe.poison = "no title has this";
        http.get("/replays/problems?limit=1000")
                .json()
                .path("items")
                .forEach(problem -> order(problem, "retry").expect(200));
    }

    private void title(String id, String title) {
        http.patch("/developments/" + id, json("{'reason': 'r'}").put("title", title), "If-Match", "*")
                .expect(200);
    }

    private JsonNode problem(String projection, String development) {
        List<JsonNode> found = problems(projection, development);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> problems(String projection, String development) {
        return http.get("/replays/problems?limit=1000")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(problem -> problem.path("projection").asString().equals(projection)
                        && problem.path("development").asString().equals(development))
                .toList();
    }

    private Answer order(JsonNode problem, String order) {
        return http.post("/replays/problems/" + problem.path("id").asString() + "/" + order, "");
    }

    private List<String> titles() {
        return probe.titles(generations.active(Probe.NAME));
    }

    @Test
    void a_poison_event_is_set_aside_with_the_later_ones_of_its_development_and_handled_when_it_is_retried() {
        probe.poison = "poison-one";
        record(call("poisoned").put("title", "Before poison-one"));
        title("poisoned", "After the first");
        record(call("unharmed").put("title", "Another development"));
        readings.awaitAll(head());
        assertThat(titles()).contains("Another development").doesNotContain("Before poison-one", "After the first");

        JsonNode problem = problem(Probe.NAME, "poisoned");
        assertThat(problem.path("event").asString()).isEqualTo("development.recorded");
        assertThat(problem.path("position").asLong()).isEqualTo(head() - 2);
        assertThat(problem.path("error").asString()).isEqualTo("IllegalArgumentException: Poison: Before poison-one");
        assertThat(problem.path("waiting").asLong()).isEqualTo(1);
        assertThat(projections
                        .sql("SELECT sequence_number FROM dead_letter_entry"
                                + " WHERE sequence_identifier = 'poisoned' ORDER BY sequence_index")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L);

        order(problem, "retry").expectProblem(409, "still-fails");
        problem = problem(Probe.NAME, "poisoned");
        assertThat(titles()).doesNotContain("Before poison-one", "After the first");

        probe.poison = "no title has this";
        order(problem, "retry").expect(200);
        assertThat(problems(Probe.NAME, "poisoned")).isEmpty();
        assertThat(titles()).contains("Before poison-one", "After the first");
        order(problem, "retry").expectProblem(404, "unknown-problem");
    }

    @Test
    void a_skipped_event_is_left_out_for_good_and_the_later_ones_are_handled() {
        probe.poison = "poison-two";
        record(call("skipped").put("title", "Before poison-two"));
        title("skipped", "After the second");
        readings.awaitAll(head());
        order(problem(Probe.NAME, "skipped"), "skip").expect(200);
        assertThat(problems(Probe.NAME, "skipped")).isEmpty();
        assertThat(titles()).contains("After the second").doesNotContain("Before poison-two");

        probe.poison = "no title has this";
        JsonNode done = replay(Probe.NAME);
        assertThat(done.at("/comparison/same").asBoolean()).isTrue();
        assertThat(titles()).contains("After the second").doesNotContain("Before poison-two");
    }

    @Test
    void an_event_that_was_set_aside_in_what_is_read_and_in_a_replay_is_skipped_in_both() {
        probe.poison = "poison-six";
        record(call("skipped-twice").put("title", "With poison-six"));
        readings.awaitAll(head());
        String read = "probe_" + generations.active(Probe.NAME).suffix();
        projections
                .sql("INSERT INTO " + read + " VALUES (0, 'nothing', 'What holds the replay')")
                .update();
        String replay = begin(Probe.NAME);
        awaitState(replay, "held");
        List<JsonNode> both = problems(Probe.NAME, "skipped-twice");
        assertThat(both).hasSize(2);
        both.forEach(problem -> order(problem, "skip").expect(200));
        assertThat(problems(Probe.NAME, "skipped-twice")).isEmpty();
        order(both.get(0), "skip").expectProblem(404, "unknown-problem");
        http.post(replay + "/cancel", "").expect(200);
        projections.sql("DELETE FROM " + read + " WHERE position = 0").update();
    }

    /** Of the handler's own: they are no reason to stop everything. */
    @ParameterizedTest
    @Order(1) // Behind another that was set aside it would be handled with care, which is not what it tells of.
    @ValueSource(classes = {AssertionError.class, StackOverflowError.class})
    void an_event_whose_handling_ends_in_an_error_is_set_aside_too(Class<? extends Error> error) throws Exception {
        String id = "ends-in-" + error.getSimpleName().toLowerCase(Locale.ROOT);
        probe.poison = id;
        probe.error = error.getConstructor().newInstance();
        try {
            record(call(id).put("title", "With " + id));
            readings.awaitAll(head());
            assertThat(problem(Probe.NAME, id).path("error").asString()).isEqualTo(error.getSimpleName());
        } finally {
            probe.error = null;
        }
    }

    @Test
    void a_replay_names_what_it_skipped_and_goes_on_without_it() {
        probe.poison = "poison-three";
        record(call("in-replay").put("title", "A title with poison-three"));
        title("in-replay", "After the third");
        record(call("in-replay-too").put("title", "Another with poison-three"));
        readings.awaitAll(head());
        JsonNode done = replay(Probe.NAME);
        assertThat(done.path("skipped").asLong()).isEqualTo(3);
        assertThat(done.path("setAside").findValuesAsString("development"))
                .containsExactly("in-replay", "in-replay-too");
        assertThat(done.path("error").asString()).contains("A title with poison-three");
        assertThat(titles()).contains("Kerry arrives in Moscow").doesNotContain("After the third");
        problem(Probe.NAME, "in-replay");
    }

    /** Axon's queue takes 1024 sequences of 1024 letters, unless told otherwise. */
    @Test
    void however_many_were_set_aside_the_projection_goes_on() {
        probe.poison = "poison-four";
        record(call("set-aside-often").put("title", "With poison-four"));
        readings.awaitAll(head());
        try {
            copies("'set-aside-often'", "1 + x");
            copies("CONCAT('fake-', x)", "1");
            title("set-aside-often", "After the fourth");
            record(call("set-aside-last").put("title", "Another with poison-four"));
            readings.awaitAll(head());
            assertThat(problems(Probe.NAME, "set-aside-last")).hasSize(1);
        } finally {
            projections
                    .sql("DELETE FROM dead_letter_entry WHERE aggregate_identifier = 'fake'")
                    .update();
        }
    }

    /** As if so many others had been set aside; of no development that there is, so that nobody handles them. */
    private void copies(String sequence, String place) {
        projections
                .sql(TestDatabase.sql(
                        "INSERT INTO dead_letter_entry (dead_letter_id, processing_group, sequence_identifier, sequence_index,"
                                + " message_type, event_identifier, time_stamp, payload_type, payload, aggregate_identifier, enqueued_at)"
                                + " SELECT CAST(RANDOM_UUID() AS VARCHAR(36)), processing_group, " + sequence + ", "
                                + place
                                + ", message_type, event_identifier, time_stamp, payload_type, payload, 'fake', enqueued_at"
                                + " FROM dead_letter_entry, SYSTEM_RANGE(1, 1024)"
                                + " WHERE sequence_identifier = 'set-aside-often' AND sequence_index = 1"))
                .update();
    }

    @Test
    void all_that_wait_behind_an_event_are_handled_once_and_in_their_order_however_many_they_are() {
        probe.poison = "poison-five";
        record(call("many-wait").put("title", "Before poison-five"));
        List<String> titles = new ArrayList<>(List.of("Before poison-five"));
        for (int number = 1; number <= 105; number++) {
            titles.add("Waits as number " + number);
            http.patch(
                            "/developments/many-wait",
                            json("{'reason': 'r'}").put("title", "Waits as number " + number),
                            "If-Match",
                            "*",
                            "Prefer",
                            "respond-async")
                    .expect(202);
        }
        readings.awaitAll(head());
        JsonNode problem = problem(Probe.NAME, "many-wait");
        assertThat(problem.path("waiting").asLong()).isEqualTo(105);
        probe.poison = "no title has this";
        assertThat(order(problem, "retry").expect(200).json().path("handled").asLong())
                .isEqualTo(106);
        assertThat(titles().stream().filter(titles::contains)).isEqualTo(titles);
    }

    @Test
    void what_was_set_aside_is_listed_page_by_page_and_each_page_can_be_put_in_order_meanwhile() {
        probe.poison = "poison-seven";
        List<String> ids = List.of("set-aside-a", "set-aside-b", "set-aside-c", "set-aside-d", "set-aside-e");
        ids.forEach(id -> record(call(id).put("title", "With poison-seven")));
        readings.awaitAll(head());
        probe.poison = "no title has this";
        List<String> listed = new ArrayList<>();
        String page = "/replays/problems?limit=2";
        for (String after = ""; after != null; ) {
            JsonNode answer = http.get(page + after).expect(200).json();
            assertThat(answer.path("items").size()).isBetween(1, 2);
            answer.path("items").forEach(problem -> {
                listed.add(problem.path("development").asString());
                order(problem, "retry").expect(200);
            });
            after = answer.has("next") ? "&after=" + answer.path("next").asString() : null;
        }
        assertThat(listed).containsSubsequence(ids);
        assertThat(http.get("/replays/problems").json().path("items")).isEmpty();
    }

    @Test
    void a_problem_that_never_was_is_not_found() {
        http.post("/replays/problems/never/retry", "").expectProblem(404, "unknown-problem");
        http.post("/replays/problems/never/skip", "").expectProblem(404, "unknown-problem");
    }
}
