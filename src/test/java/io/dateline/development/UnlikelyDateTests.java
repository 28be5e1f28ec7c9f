package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Absurd dates, as somebody meets them who sends one. The example's report came out on 19 September 2015. */
class UnlikelyDateTests extends HttpTest {

    private static ObjectNode strike(String id) {
        return call(id).put("kind", "strike");
    }

    private static List<String> unlikely(JsonNode development) {
        return development
                .path("unlikely")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20015-09-18 | a year has four digits
                    20015       | Y20015
                    2016-02-30  | 2016-02
                    03/04/2016  | 2016-03-04
                    03/04/2016  | 2016-04-03
                    """)
    void what_is_no_date_is_refused_with_what_may_be_meant(String date, String hint) {
        Answer refused = http.post(
                        "/developments?confirmUnlikely=true", strike("no-date").put("date", date))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("date");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo(date);
        assertThat(refused.json().at("/errors/0/message").asString()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-09-20, after-reports, no report tells of a strike before it happens",
        "1015-09-18, long-before-reports, 200 years before",
        "2115-09-18, long-after-reports, 5 years after",
        "Y20015,     long-after-reports, 5 years after"
    })
    void an_unlikely_date_is_refused_with_its_reason_and_the_remedy(String date, String code, String reason) {
        long head = head();
        Answer refused =
                http.post("/developments", strike("never-so").put("date", date)).expectProblem(400, "unlikely-date");
        assertThat(refused.fields()).containsExactly("date");
        assertThat(refused.json().at("/errors/0/value").asString()).isEqualTo(date);
        assertThat(refused.json().at("/errors/0/message").asString())
                .contains(reason, "2015-09-19", "send confirmUnlikely=true if it is right");
        assertThat(unlikely(refused.json())).containsExactly(code);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_is_unlikely_of_each_source_is_told_at_once() {
        ObjectNode told = call("absurd-sources");
        LocalDate inTwoDays = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        told.set(
                "sources",
                list(String.join(
                                ", ",
                                source("A", "2015-09-19").toString(),
                                source("B", inTwoDays.toString()).toString(),
                                source("C", "1515").toString(),
                                source("D", "2015-09-19")
                                        .put("accessed", "2015-09-18")
                                        .toString())
                        .replace('"', '\'')));
        Answer refused = http.post("/developments", told).expectProblem(400, "unlikely-date");
        assertThat(refused.fields())
                .containsExactly("sources[1].published", "sources[2].published", "sources[3].accessed");
        assertThat(unlikely(refused.json()))
                .containsExactly("published-in-future", "published-before-newspapers", "accessed-before-published");
    }

    @Test
    void a_report_of_this_morning_is_taken_wherever_it_was_printed() {
        ObjectNode told = call("this-morning");
        told.set(
                "sources",
                list(source(
                                "Kiribati News",
                                LocalDate.now(ZoneOffset.ofHours(14)).toString())
                        .toString()
                        .replace('"', '\'')));
        record(told);
    }

    @Test
    void a_confirmed_date_is_flagged_wherever_the_development_is_shown() {
        theme("absurd");
        ObjectNode told = strike("flagged").put("date", "2015-10-01");
        told.set("themes", list("'absurd'"));
        http.post("/developments", told).expectProblem(400, "unlikely-date");
        Answer recorded = http.post("/developments?confirmUnlikely=true", told).expect(201);
        assertThat(unlikely(recorded.json())).containsExactly("after-reports");
        assertThat(unlikely(http.get("/developments/flagged").expect(200).json()))
                .containsExactly("after-reports");
        JsonNode page = http.get("/timelines/themes/absurd").expect(200).json();
        assertThat(unlikely(page.at("/items/0"))).containsExactly("after-reports");
        Answer again = http.post("/developments", told);
        assertThat(unlikely(again.json())).containsExactly("after-reports");
    }

    @Test
    void a_correction_is_refused_confirmed_and_mended() {
        record(strike("mended"));
        ObjectNode wrong = json("{'reason': 'r', 'date': '1015-09-18'}");
        Answer refused =
                http.patch("/developments/mended", wrong, "If-Match", "\"1\"").expectProblem(400, "unlikely-date");
        assertThat(refused.fields()).containsExactly("date");
        Answer confirmed = http.patch("/developments/mended?confirmUnlikely=true", wrong, "If-Match", "\"1\"")
                .expect(200);
        assertThat(unlikely(confirmed.json())).containsExactly("long-before-reports");
        http.patch("/developments/mended", json("{'reason': 'r', 'date': '2015-09-18'}"), "If-Match", "\"2\"")
                .expect(200);
        JsonNode mended = http.get("/developments/mended").expect(200).json();
        assertThat(mended.has("unlikely")).isFalse();
        assertThat(mended.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void the_flag_stays_with_what_was_known_while_the_date_was_still_wrong() {
        http.post("/developments?confirmUnlikely=true", strike("known-wrong").put("date", "2015-10-01"))
                .expect(201);
        String correction = "{'reason': 'r', '%s': '%s', 'source': {'publisher': 'B', 'published': '%s'}}";
        for (String told : List.of(
                correction.formatted("date", "2015-09-18", "2016-05-01"),
                correction.formatted("title", "An air strike", "2016-03-01"))) {
            http.patch("/developments/known-wrong", json(told), "If-Match", "*").expect(200);
        }
        JsonNode inApril = http.get("/developments/known-wrong?knownOn=2016-04-01")
                .expect(200)
                .json();
        assertThat(inApril.path("date").asString()).isEqualTo("2015-10-01");
        assertThat(inApril.path("title").asString()).isEqualTo("An air strike");
        assertThat(unlikely(inApril)).containsExactly("after-reports");
        assertThat(http.get("/developments/known-wrong").json().has("unlikely")).isFalse();
    }

    @Test
    void a_refusal_leaves_its_idempotency_key_for_the_confirmation() {
        ObjectNode told = strike("unused").put("date", "2015-10-01");
        told.remove("id");
        http.post("/developments", told, "Idempotency-Key", "unlikely-key").expectProblem(400, "unlikely-date");
        http.post("/developments?confirmUnlikely=true", told, "Idempotency-Key", "unlikely-key")
                .expect(201);
    }

    @Test
    void a_planned_development_may_lie_ahead() {
        record(call("planned").put("kind", "visit").put("date", "2015-11"));
        assertThat(http.get("/developments/planned").expect(200).json().has("unlikely"))
                .isFalse();
        assertThat(http.get("/kinds/visit").expect(200).json().path("plannable").asBoolean())
                .isTrue();
        assertThat(http.get("/kinds/strike")
                        .expect(200)
                        .json()
                        .path("plannable")
                        .asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2015-09-18", "2015-09-18/..", "/2015-09-18", "2015-09-18/", "../..", "2015"})
    void an_end_that_is_open_or_not_known_is_never_unlikely(String date) {
        record(strike("open-" + date.replace('/', '_')).put("date", date));
    }

    @Test
    void a_cited_source_of_the_future_is_refused() {
        record(call("cited-later"));
        Answer refused = http.post(
                        "/developments/cited-later/sources", source("Gazette", "2915-09-20"), "If-Match", "*")
                .expectProblem(400, "unlikely-date");
        assertThat(refused.fields()).containsExactly("published");
        Answer confirmed = http.post(
                        "/developments/cited-later/sources?confirmUnlikely=true",
                        source("Gazette", "2915-09-20"),
                        "If-Match",
                        "*")
                .expect(201);
        assertThat(unlikely(confirmed.json())).containsExactly("published-in-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "TRUE"})
    void a_confirmation_is_true_or_false(String confirmation) {
        Answer refused = http.post("/developments?confirmUnlikely=" + confirmation, call("half-confirmed"))
                .expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("confirmUnlikely");
    }

    @Test
    void a_correction_may_move_the_date_as_far_as_the_report_that_it_comes_from() {
        record(call("moved-with-report").put("kind", "strike"));
        String later = "{'reason': 'It was a week later', 'date': '2015-09-25'%s}";
        http.patch("/developments/moved-with-report", json(later.formatted("")), "If-Match", "*")
                .expectProblem(400, "unlikely-date");
        String source = ", 'source': {'publisher': 'Times', 'published': '2015-09-26'}";
        http.patch("/developments/moved-with-report", json(later.formatted(source)), "If-Match", "*")
                .expect(200);
    }
}
