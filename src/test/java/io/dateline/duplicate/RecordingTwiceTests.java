package io.dateline.duplicate;

import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each test has a day of its own, on which nobody else speaks. */
class RecordingTwiceTests extends HttpTest {

    private static final String REJECT = "/developments?duplicates=reject";
    private static final String ATTACH = "/developments?duplicates=attach";

    @Test
    void what_is_likely_recorded_is_refused_with_the_one_it_is_like_and_why() {
        record(call("truce-call", "2013-02-04"));
        long head = head();
        Answer refused = http.post(REJECT, inOtherWords("2013-02-05")).expectProblem(409, "likely-duplicate");
        JsonNode candidate = refused.json().path("candidates").get(0);
        assertThat(candidate.path("id").asString()).isEqualTo("truce-call");
        assertThat(candidate.path("title").asString()).isEqualTo("Lavrov and Kerry speak about a truce for Homs");
        assertThat(candidate.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(candidate
                        .path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("fact").asString()))
                .contains("date", "kind", "actors", "words", "numbers");
        assertThat(candidate.path("reasons").toString()).contains("1 day apart", "both tell 35");
        assertThat(refused.json().path("detail").asString()).contains("duplicates=attach", "duplicates=allow");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void another_event_of_the_same_people_is_recorded() {
        record(call("monday-call", "2013-03-04"));
        http.post(REJECT, inOtherWords("2013-03-11")).expect(201);
    }

    @Test
    void it_is_recorded_all_the_same_where_its_sender_says_so() {
        record(call("allowed-call", "2013-04-02"));
        http.post("/developments?duplicates=allow", inOtherWords("2013-04-02")).expect(201);
    }

    @Test
    void its_sources_are_added_to_the_one_it_is_like_where_its_sender_says_so() {
        record(call("attached-call", "2013-05-06"));
        ObjectNode again = toldBy("2013-05-06", "Courier", "Herald");
        again.set("claims", Example.list("{'about': 'length', 'best': 30, 'unit': 'minutes', 'source': 1}"));
        Answer attached = http.post(ATTACH, again).expect(200);
        assertThat(attached.json().path("verdict").asString()).isEqualTo("attached");
        assertThat(attached.json().path("id").asString()).isEqualTo("attached-call");
        assertThat(attached.header("Location")).endsWith("/attached-call");
        assertThat(attached.header("ETag")).isEqualTo("\"4\"");
        assertThat(attached.json().at("/claims/0/source").asInt()).isEqualTo(2);
        assertThat(attached.position()).isEqualTo(head());
        assertThat(publishers("attached-call")).containsExactly("Gazette", "Courier", "Herald");
        long head = head();
        http.post(ATTACH, again).expect(200);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void sent_again_they_stay_with_the_one_that_has_them_though_something_likelier_has_come() {
        record(call("first-attached", "2013-05-27"));
        ObjectNode again = toldBy("2013-05-27", "Courier");
        http.post(ATTACH, again).expect(200);
        ObjectNode likelier = toldBy("2013-05-27", "Herald").put("id", "likelier-attached");
        http.post("/developments?duplicates=allow", likelier).expect(201);
        assertThat(http.post(REJECT, again)
                        .expectProblem(409, "likely-duplicate")
                        .json()
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo("likelier-attached");
        long head = head();
        assertThat(http.post(ATTACH, again).expect(200).json().path("id").asString())
                .isEqualTo("first-attached");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_the_only_source_claims_needs_not_say_so() {
        record(call("attached-claim", "2013-05-13"));
        ObjectNode again = toldBy("2013-05-13", "Courier");
        again.set("claims", Example.list("{'about': 'length', 'best': 30, 'unit': 'minutes'}"));
        Answer attached = http.post(ATTACH, again).expect(200);
        assertThat(attached.json().at("/claims/0/source").asInt()).isEqualTo(1);
    }

    @Test
    void none_of_its_sources_is_added_where_there_is_no_room_for_all() {
        ObjectNode full = call("full-call", "2013-05-20");
        full.set("sources", reports("2013-05-20", IntStream.range(0, 199).mapToObj(number -> "Paper " + number)));
        record(full);
        long head = head();
        ObjectNode again = toldBy("2013-05-20", "Courier", "Herald");
        http.post(ATTACH, again).expectProblem(400, "invalid-input");
        assertThat(head()).isEqualTo(head);
    }

    private static ObjectNode toldBy(String date, String... publishers) {
        ObjectNode told = inOtherWords(date);
        told.set("sources", reports(date, Stream.of(publishers)));
        return told;
    }

    private static ArrayNode reports(String published, Stream<String> publishers) {
        ArrayNode reports = Example.JSON.createArrayNode();
        publishers.forEach(publisher -> reports.add(source(publisher, published)));
        return reports;
    }

    @Test
    void what_is_like_nothing_is_recorded_where_it_would_have_been_attached() {
        http.post(ATTACH, call("like-nothing", "2013-06-03")).expect(201);
    }

    @Test
    void the_same_id_again_gets_the_same_answer() {
        Answer first = http.post(REJECT, call("said-again", "2013-07-01")).expect(201);
        Answer again = http.post(REJECT, call("said-again", "2013-07-01")).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_key_is_free_again_after_the_refusal_and_stands_for_what_is_recorded_then() {
        record(call("before-the-key", "2013-08-05"));
        ObjectNode again = inOtherWords("2013-08-05");
        http.post(REJECT, again, "Idempotency-Key", "twice-told").expectProblem(409, "likely-duplicate");
        Answer taken = http.post("/developments?duplicates=allow", again, "Idempotency-Key", "twice-told")
                .expect(201);
        Answer repeated =
                http.post(REJECT, again, "Idempotency-Key", "twice-told").expect(201);
        assertThat(repeated.text()).isEqualTo(taken.text());
    }

    @Test
    void what_was_retracted_does_not_count() {
        record(call("hoax-call", "2013-09-02"));
        http.post("/developments/hoax-call/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        http.post(REJECT, inOtherWords("2013-09-02")).expect(201);
    }

    @Test
    void what_was_corrected_counts_as_it_stands() {
        record(call("moved-call", "2013-10-01"));
        http.patch("/developments/moved-call", json("{'reason': 'r', 'date': '2013-10-20'}"), "If-Match", "*")
                .expect(200);
        http.post(REJECT, inOtherWords("2013-10-21")).expectProblem(409, "likely-duplicate");
        http.post(REJECT, inOtherWords("2013-10-01")).expect(201);
    }

    @Test
    void many_who_tell_the_same_at_once_record_one_development() throws Exception {
        int senders = 8;
        long head = head();
        CyclicBarrier start = new CyclicBarrier(senders);
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            List<Future<Answer>> answers = IntStream.range(0, senders)
                    .mapToObj(sender -> threads.submit(() -> {
                        start.await();
                        return http.post(REJECT, inOtherWords("2013-11-04"));
                    }))
                    .toList();
            int recorded = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    recorded++;
                } else {
                    answer.get().expectProblem(409, "likely-duplicate");
                }
            }
            assertThat(recorded).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(head()).isEqualTo(head + 1);
    }

    @Test
    void the_very_same_is_refused_however_little_it_says() {
        ObjectNode little =
                json("{'date': '2013-12-16', 'kind': 'protest', 'title': 'It was so', 'summary': 'It was.'}");
        little.set("sources", Example.JSON.createArrayNode().add(source("Gazette", "2014")));
        http.post(REJECT, little).expect(201);
        http.post(REJECT, little).expectProblem(409, "likely-duplicate");
    }

    @Test
    void a_wish_that_nobody_knows_is_refused() {
        assertThat(http.post("/developments?duplicates=merge", call("wished", "2013-12-02"))
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("duplicates");
    }

    @Test
    void a_mistake_is_told_before_a_likeness() {
        record(call("right-call", "2013-12-09"));
        http.post(REJECT, inOtherWords("2013-12-09").put("kind", "cal")).expectProblem(400, "invalid-input");
    }

    private List<String> publishers(String id) {
        return http.get("/developments/" + id)
                .expect(200)
                .json()
                .path("sources")
                .valueStream()
                .map(source -> source.path("publisher").asString())
                .toList();
    }

    private static ObjectNode call(String id, String date) {
        return at(Example.call(id), date)
                .put("title", "Lavrov and Kerry speak about a truce for Homs")
                .put("summary", "The ministers went over thirty-five breaches of the truce and the fate of prisoners.");
    }

    private static ObjectNode inOtherWords(String date) {
        ObjectNode again = at(Example.call("unused"), date)
                .put("title", "Kerry rings Sergey Lavrov over ceasefire in Homs")
                .put("summary", "35 violations and the prisoners were discussed by telephone.");
        again.remove("id");
        return again;
    }

    private static ObjectNode at(ObjectNode call, String date) {
        call.set("sources", Example.JSON.createArrayNode().add(source("Gazette", "2014")));
        return call.put("date", date);
    }
}
