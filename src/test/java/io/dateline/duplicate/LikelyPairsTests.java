package io.dateline.duplicate;

import static io.dateline.Example.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LikelyPairsTests extends HttpTest {

    @Autowired
    private DuplicateProjection projection;

    @Test
    void two_that_are_likely_the_same_stand_in_the_list_with_the_reasons() {
        twins("pair-listed", "2012-02-06");
        JsonNode pair = pair("pair-listed").get(0);
        assertThat(pair.at("/a/id").asString()).isEqualTo("pair-listed-1");
        assertThat(pair.at("/b/id").asString()).isEqualTo("pair-listed-2");
        assertThat(pair.at("/b/title").asString()).isNotBlank();
        assertThat(pair.at("/b/date").asString()).isEqualTo("2012-02-06");
        assertThat(pair.path("score").asDouble()).isGreaterThan(0.5);
        assertThat(pair.path("reasons").size()).isGreaterThan(2);
    }

    @Test
    void what_is_like_a_development_is_told_most_likely_first_without_itself() {
        twins("pair-similar", "2012-03-05");
        record(strike("pair-similar-3", "2012-03-05").put("title", "Planes strike the harbour of Tartus"));
        Answer similar = http.get("/developments/pair-similar-1/similar").expect(200);
        assertThat(similar.ids()).first().isEqualTo("pair-similar-2");
        assertThat(similar.ids()).contains("pair-similar-3").doesNotContain("pair-similar-1");
        List<Double> scores = similar.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("score").asDouble())
                .toList();
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void nothing_is_like_what_was_never_recorded() {
        http.get("/developments/pair-never/similar").expectProblem(404, "never-recorded");
    }

    @Test
    void a_pair_goes_when_one_of_it_is_retracted() {
        twins("pair-retracted", "2012-04-02");
        http.post("/developments/pair-retracted-1/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        assertThat(pair("pair-retracted")).isEmpty();
        assertThat(http.get("/developments/pair-retracted-2/similar").ids()).doesNotContain("pair-retracted-1");
    }

    @Test
    void a_pair_goes_when_one_of_it_is_corrected_to_another_day_and_comes_back_with_it() {
        twins("pair-corrected", "2012-05-07");
        correct("pair-corrected-1", "2012-05-17");
        assertThat(pair("pair-corrected")).isEmpty();
        correct("pair-corrected-1", "2012-05-08");
        assertThat(pair("pair-corrected")).hasSize(1);
    }

    @Test
    void a_pair_goes_when_somebody_marks_it_as_not_the_same_and_comes_back_when_that_is_taken_back() {
        twins("pair-marked", "2012-06-04");
        Answer marked = distinct("", "pair-marked-2", "pair-marked-1").expect(201);
        assertThat(marked.position()).isEqualTo(head());
        assertThat(pair("pair-marked")).isEmpty();
        assertThat(http.get("/developments/pair-marked-1/similar").ids()).doesNotContain("pair-marked-2");
        correct("pair-marked-1", "2012-06-05");
        assertThat(pair("pair-marked")).isEmpty();
        distinct("", "pair-marked-1", "pair-marked-2").expectProblem(409, "already-told-apart");
        distinct("/withdrawal", "pair-marked-1", "pair-marked-2").expect(200);
        assertThat(pair("pair-marked")).hasSize(1);
        distinct("/withdrawal", "pair-marked-1", "pair-marked-2").expectProblem(409, "not-told-apart");
    }

    @Test
    void only_two_that_were_recorded_can_be_told_apart_and_with_a_reason() {
        record(strike("pair-single", "2012-07-02"));
        distinct("", "pair-single", "pair-nobody").expectProblem(404, "never-recorded");
        distinct("", "pair-single", "pair-single").expectProblem(400, "invalid-input");
        http.post("/duplicates/distinct", json("{'a': 'pair-single', 'b': 'pair-listed-1'}"))
                .expectProblem(400, "invalid-input");
    }

    @Test
    void the_list_is_read_page_by_page_most_likely_first() {
        for (int day = 1; day <= 4; day++) {
            twins("pair-page-" + day, "2012-08-0" + 2 * day);
        }
        List<JsonNode> whole = all(1000);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all(Math.min(1000, 1 + whole.size() / 7))).isEqualTo(whole);
        assertThat(whole.stream().map(pair -> pair.path("score").asDouble()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "after=x", "after=MS8x"})
    void a_page_that_cannot_be_is_refused(String query) {
        http.get("/duplicates?" + query).expectProblem(400, "invalid-input");
    }

    @Test
    void a_replay_gives_the_same_rows_as_one_event_after_the_other_did() {
        twins("pair-replayed", "2012-10-01");
        correct("pair-replayed-1", "2012-10-02");
        distinct("", "pair-replayed-1", "pair-replayed-2").expect(201);
        http.get("/duplicates", "Dateline-At-Least", "" + head()).expect(200);
        replay(DuplicateProjection.NAME);
        assertThat(rows(Generation.A)).isEqualTo(rows(Generation.B)).hasSizeGreaterThan(100);
    }

    private List<String> rows(Generation generation) {
        return projection.tables().stream()
                .flatMap(table ->
                        projections
                                .sql("SELECT * FROM " + table + "_" + generation.suffix())
                                .query()
                                .listOfRows()
                                .stream()
                                .map(row -> table + legible(row))
                                .sorted())
                .toList();
    }

    private static Map<String, Object> legible(Map<String, Object> row) {
        row.replaceAll((column, value) -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : value);
        return row;
    }

    private Answer distinct(String what, String a, String b) {
        return http.post(
                "/duplicates/distinct" + what, json("{'a': '%s', 'b': '%s', 'reason': 'two'}".formatted(a, b)));
    }

    private void correct(String id, String date) {
        http.patch("/developments/" + id, json("{'reason': 'r', 'date': '%s'}".formatted(date)), "If-Match", "*")
                .expect(200);
    }

    private List<JsonNode> pair(String prefix) {
        return all(1000).stream()
                .filter(pair -> pair.at("/a/id").asString().startsWith(prefix))
                .toList();
    }

    /** The whole list, by pages of that many. */
    private List<JsonNode> all(int limit) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = http.get("/duplicates?limit=" + limit).expect(200).json();
        page.path("items").forEach(all::add);
        while (page.has("next")) {
            page = http.get("/duplicates?limit=" + limit + "&after="
                            + page.path("next").asString())
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
        }
        return all;
    }

    private void twins(String prefix, String date) {
        record(strike(prefix + "-1", date));
        record(strike(prefix + "-2", date)
                .put("title", "Nine killed as jets bomb a market")
                .put("summary", "Warplanes hit the vegetable market; 9 died."));
    }

    private static ObjectNode strike(String id, String date) {
        return Example.strike(id, date, "aleppo")
                .put("title", "Air strike on a market kills nine")
                .put("summary", "The vegetable market was hit.");
    }
}
