package io.dateline.development;

import static io.dateline.Example.JSON;
import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RepetitionTests extends HttpTest {

    @Test
    void the_same_development_told_again_gets_the_same_answer_and_changes_nothing() {
        Answer first = http.post("/developments", call("told-twice")).expect(201);
        long head = head();
        assertSame(first, http.post("/developments", call("told-twice")));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void it_gets_the_same_answer_even_after_a_correction() {
        Answer first = http.post("/developments", call("told-again-later")).expect(201);
        http.patch("/developments/told-again-later", json("{'reason': 'typo', 'title': 'They speak'}"), "If-Match", "*")
                .expect(200);
        assertSame(first, http.post("/developments", call("told-again-later")));
        assertThat(http.get("/developments/told-again-later")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("They speak");
    }

    @Test
    void it_gets_the_same_answer_even_after_it_was_retracted() {
        Answer first = http.post("/developments", call("told-after-retraction")).expect(201);
        http.post("/developments/told-after-retraction/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        assertSame(first, http.post("/developments", call("told-after-retraction")));
        http.get("/developments/told-after-retraction").expect(410);
    }

    @Test
    void the_same_id_for_something_else_is_refused_with_what_is_recorded() {
        record(call("taken"));
        Answer refused = http.post("/developments", call("taken").put("title", "Something else"))
                .expectProblem(409, "already-recorded");
        assertThat(refused.json().at("/found/title").asString()).isEqualTo("Lavrov and Kerry speak");
        assertThat(refused.json().at("/found/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_repeated_key_with_the_same_body_gets_the_same_answer() {
        Answer first = http.post("/developments", nameless(), "Idempotency-Key", "key-repeated")
                .expect(201);
        long head = head();
        assertSame(first, http.post("/developments", nameless(), "Idempotency-Key", "key-repeated"));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void some_clients_write_the_members_of_a_body_in_another_order_each_time() {
        Answer first = http.post("/developments", nameless(), "Idempotency-Key", "key-reordered")
                .expect(201);
        ObjectNode turned = JSON.createObjectNode();
        List<String> names = new ArrayList<>(nameless().propertyNames());
        Collections.reverse(names);
        names.forEach(name -> turned.set(name, nameless().get(name)));
        assertThat(turned.toString()).isNotEqualTo(nameless().toString());
        assertSame(first, http.post("/developments", turned, "Idempotency-Key", "key-reordered"));
    }

    /** It knew them by the order in which their members came. */
    @Test
    void a_key_that_earlier_code_bound_still_stands_for_the_same() {
        database.sql("INSERT INTO idempotency_key (idempotency_key, fingerprint, development) VALUES (?, ?, ?)")
                .params("key-of-earlier", DigestUtils.sha256Hex(nameless().toString()), "bound-earlier")
                .update();
        Answer recorded = http.post("/developments", nameless(), "Idempotency-Key", "key-of-earlier")
                .expect(201);
        assertThat(recorded.json().path("id").asString()).isEqualTo("bound-earlier");
    }

    @Test
    void a_repeated_key_with_another_body_is_refused() {
        http.post("/developments", nameless(), "Idempotency-Key", "key-reused").expect(201);
        long head = head();
        assertThat(http.post("/developments", nameless().put("title", "Other"), "Idempotency-Key", "key-reused")
                        .expectProblem(409, "idempotency-key-reused")
                        .fields())
                .containsExactly("Idempotency-Key");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_refused_body_leaves_the_key_to_the_mended_one() {
        http.post("/developments", nameless().put("kind", "cal"), "Idempotency-Key", "key-released")
                .expectProblem(400, "invalid-input");
        http.post("/developments", nameless(), "Idempotency-Key", "key-released")
                .expect(201);
    }

    @Test
    void a_body_refused_for_what_somebody_else_recorded_leaves_the_key_to_the_mended_one() {
        record(call("key-of-another"));
        ObjectNode told = call("key-of-another").put("title", "Something else");
        http.post("/developments", told, "Idempotency-Key", "key-mended").expectProblem(409, "already-recorded");
        http.post("/developments", told.put("id", "key-of-its-own"), "Idempotency-Key", "key-mended")
                .expect(201);
        http.post("/developments", told.put("id", "key-no-more"), "Idempotency-Key", "key-mended")
                .expectProblem(409, "idempotency-key-reused");
    }

    @Test
    void many_who_send_the_same_key_at_once_record_one_development() throws Exception {
        long head = head();
        sentAtOnce("/developments", nameless(), "key-at-once");
        assertThat(head()).isEqualTo(head + 1);
    }

    @Test
    void one_that_waits_for_the_same_request_is_no_duplicate_of_it_and_the_key_stays() throws Exception {
        ObjectNode lonely = nameless().put("date", "1997-05-05");
        lonely.set("sources", list(source("Gazette", "1997-05-06").toString().replace('"', '\'')));
        Answer first = sentAtOnce("/developments?duplicates=reject", lonely, "key-rejecting");
        assertSame(first, http.post("/developments?duplicates=allow", lonely, "Idempotency-Key", "key-rejecting"));
    }

    /** All of them get the same answer. */
    private Answer sentAtOnce(String path, ObjectNode development, String key) throws Exception {
        int senders = 8;
        CyclicBarrier start = new CyclicBarrier(senders);
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            List<Future<Answer>> answers = IntStream.range(0, senders)
                    .mapToObj(sender -> threads.submit(() -> {
                        start.await();
                        return http.post(path, development, "Idempotency-Key", key);
                    }))
                    .toList();
            Answer first = answers.get(0).get().expect(201);
            for (Future<Answer> answer : answers) {
                assertSame(first, answer.get());
            }
            return first;
        } finally {
            threads.shutdownNow();
        }
    }

    private static ObjectNode nameless() {
        ObjectNode nameless = call("unused");
        nameless.remove("id");
        return nameless;
    }

    private static void assertSame(Answer first, Answer again) {
        again.expect(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("ETag", "Location", "Dateline-Position")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }
}
