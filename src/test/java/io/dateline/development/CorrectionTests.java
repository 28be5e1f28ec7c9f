package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTests extends HttpTest {

    @Test
    void a_correction_makes_a_new_version_that_is_read_at_once() {
        record(call("corrected"));
        Answer corrected = correct(
                        "corrected", "\"1\"", "{'reason': 'misheard', 'title': 'They meet', 'kind': 'meeting'}")
                .expect(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(corrected.position()).isEqualTo(head());
        Answer read = http.get("/developments/corrected").expect(200);
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.json().path("title").asString()).isEqualTo("They meet");
        assertThat(read.json().path("kind").asString()).isEqualTo("meeting");
        assertThat(read.json().path("summary").asString()).isEqualTo("They spoke by telephone.");
        assertThat(read.json().path("position").asLong()).isEqualTo(corrected.position());
    }

    @Test
    void a_correction_says_which_version_it_means() {
        record(call("unread"));
        http.patch("/developments/unread", json("{'reason': 'r', 'title': 'Other'}"))
                .expectProblem(428, "version-required");
        assertThat(http.get("/developments/unread").json().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_correction_of_a_version_that_no_longer_stands_is_refused_with_the_one_that_does() {
        record(call("stale"));
        correct("stale", "\"1\"", "{'reason': 'r', 'title': 'Second title'}").expect(200);
        Answer refused = correct("stale", "\"1\"", "{'reason': 'r', 'title': 'Third title'}")
                .expectProblem(412, "stale-version");
        assertThat(refused.json().at("/found/version").asInt()).isEqualTo(2);
        assertThat(refused.json().at("/found/title").asString()).isEqualTo("Second title");
        assertThat(http.get("/developments/stale").json().path("title").asString())
                .isEqualTo("Second title");
    }

    @Test
    void a_star_means_whatever_stands_now() {
        record(call("starred"));
        correct("starred", "\"1\"", "{'reason': 'r', 'title': 'Second title'}").expect(200);
        assertThat(correct("starred", "*", "{'reason': 'r', 'title': 'Third'}")
                        .expect(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'title': 'Other'}                                       | reason
                    {'reason': '', 'title': 'Other'}                         | reason
                    {'reason': null, 'title': 'Other'}                       | reason
                    {'reason': 'r', 'id': 'other-id'}                        | id
                    {'reason': 'r', 'title': null}                           | title
                    {'reason': 'r', 'sources': []}                           | sources
                    {'reason': 'r', 'date': '2015-02-30'}                    | date
                    {'reason': 'r', 'kind': 'cal'}                           | kind
                    {'reason': 'r', 'place': {'lat': 91}}                    | place.lat
                    {'reason': 'r', 'place': {'lat': null}}                  | place.lon
                    {'reason': 'r', 'timeZone': 'Europe/Moscow'}             | timeZone
                    {'reason': 'r', 'status': 'retracted'}                   | status
                    {'reason': 'r', 'title': 'Other', 'source': {}}          | source.publisher
                    """)
    void a_correction_to_something_invalid_is_refused_with_the_field_and_changes_nothing(String patch, String field) {
        String id = "kept-" + Integer.toHexString(patch.hashCode());
        record(call(id));
        String before = http.get("/developments/" + id).text();
        Answer refused = correct(id, "*", patch).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).contains(field);
        assertThat(http.get("/developments/" + id).text()).isEqualTo(before);
    }

    @Test
    void null_removes_a_field() {
        record(call("without-place").put("significance", 3));
        correct("without-place", "\"1\"", "{'reason': 'unknown where', 'place': null, 'significance': null}")
                .expect(200);
        Answer read = http.get("/developments/without-place");
        assertThat(read.json().has("place")).isFalse();
        assertThat(read.json().has("significance")).isFalse();
        assertThat(http.get("/timelines/places/RU?limit=1000").ids()).doesNotContain("without-place");
    }

    @Test
    void a_correction_reaches_into_an_object_and_leaves_the_rest_of_it() {
        record(call("moved-town"));
        correct("moved-town", "*", "{'reason': 'r', 'place': {'name': 'Sochi', 'lat': null, 'lon': null}}")
                .expect(200);
        assertThat(http.get("/developments/moved-town").json().path("place"))
                .isEqualTo(json("{'name': 'Sochi', 'country': 'RU', 'precision': 'city'}"));
    }

    /** As proxies do that pack the answer. */
    @Test
    void a_version_may_be_given_as_a_weak_one() {
        record(call("weakly-tagged"));
        correct("weakly-tagged", "W/\"1\"", "{'reason': 'r', 'title': 'They speak'}")
                .expect(200);
        correct("weakly-tagged", "W/\"1\"", "{'reason': 'r', 'title': 'They speak again'}")
                .expect(412);
    }

    @Test
    void a_correction_that_says_what_stands_is_refused() {
        record(call("said-already"));
        Answer refused = correct("said-already", "*", "{'reason': 'r', 'title': 'Lavrov and Kerry speak'}")
                .expectProblem(409, "nothing-to-correct");
        assertThat(refused.json().at("/found/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_corrected_date_moves_the_entry_to_its_new_place() {
        theme("moving-dates");
        record(strike("moving-1", "2016-01-01", "moving-dates"));
        record(strike("moving-2", "2016-01-02", "moving-dates"));
        record(strike("moving-3", "2016-01-03", "moving-dates"));
        correct("moving-1", "*", "{'reason': 'it was later', 'date': '2016-01-02/2016-01-04'}")
                .expect(200);
        assertThat(http.get("/timelines/themes/moving-dates").ids())
                .containsExactly("moving-2", "moving-1", "moving-3");
    }

    @Test
    void a_corrected_participant_leaves_the_timeline_of_the_one_and_enters_that_of_the_other() {
        actor("wrongly-named");
        actor("rightly-named");
        record(call("mistaken-identity"));
        String named = "{'reason': 'r', 'participants': [{'actor': '%s', 'role': 'party'}]}";
        correct("mistaken-identity", "*", named.formatted("wrongly-named")).expect(200);
        assertThat(http.get("/timelines/actors/wrongly-named").ids()).containsExactly("mistaken-identity");
        correct("mistaken-identity", "*", named.formatted("rightly-named")).expect(200);
        assertThat(http.get("/timelines/actors/wrongly-named").ids()).isEmpty();
        assertThat(http.get("/timelines/actors/rightly-named").ids()).containsExactly("mistaken-identity");
        assertThat(http.get("/timelines/actors/russia?limit=1000").ids()).doesNotContain("mistaken-identity");
    }

    @Test
    void what_was_never_recorded_cannot_be_corrected() {
        correct("never-told", "*", "{'reason': 'r', 'title': 'Other'}").expectProblem(404, "never-recorded");
        correct("actor:russia", "*", "{'reason': 'r', 'title': 'Other'}").expectProblem(404, "never-recorded");
    }

    private Answer correct(String id, String version, String patch) {
        return http.patch("/developments/" + id, json(patch), "If-Match", version);
    }
}
