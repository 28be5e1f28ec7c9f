package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the sources had told by a day, where an import was undone: what they would have told without it. */
class UndoneAsKnownTests extends ImportTest {

    private static final String EARLY = "{'publisher': 'Reuters', 'published': '2012-06-08'}";
    private static final String LATE = "{'publisher': 'Herald', 'published': '2013-02-03'}";

    private static ObjectNode strike(String id, String title, String sources) {
        ObjectNode strike = Example.strike(id, "2012-06-07", id).put("title", title);
        strike.set("sources", Example.list(sources));
        return strike;
    }

    /** The same event as a report without an id tells it, with a figure. */
    private static ObjectNode telling(String id, String title, String sources) {
        ObjectNode telling = strike(id, title, sources);
        telling.remove("id");
        telling.set("claims", Example.list("{'about': 'killed', 'best': 40, 'source': 0}"));
        return telling;
    }

    private Answer known(String id, String day) {
        return http.get("/developments/" + id + "?knownOn=" + day);
    }

    private String title(String id, String day) {
        return known(id, day).expect(200).json().path("title").asString();
    }

    private boolean isOnTimeline(String id, String day) {
        return !http.get("/timelines/themes/" + id + "?knownOn=" + day).ids().isEmpty();
    }

    private Answer change(String path, String body) {
        return http.post("/developments/" + path, Example.json(body), "If-Match", "*");
    }

    /** The second at which it was changed last, once that is over. */
    private String lastChange(String id) {
        Instant changed = Instant.parse(
                http.get("/developments/" + id).json().path("changed").asString());
        await().until(() -> Instant.now().getEpochSecond() > changed.getEpochSecond());
        return Instant.ofEpochSecond(changed.getEpochSecond()).toString();
    }

    @Test
    void what_an_undone_import_had_recorded_was_known_on_no_day() {
        theme("never-known");
        batch("?importId=never-known", strike("never-known", "Dam struck", EARLY))
                .expect(200);
        long imported = http.get("/developments/never-known").position();
        assertThat(isOnTimeline("never-known", "2012-06-08")).isTrue();
        undo("never-known").expect(200);
        assertThat(known("never-known", "2012-06-08")
                        .expect(410)
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("A mistake");
        assertThat(isOnTimeline("never-known", "2012-06-08")).isFalse();
        known("never-known", "2012-06-07").expect(404);
        // Nothing is rewritten: Dateline did say so then.
        known("never-known", "2012-06-08&asOf=" + imported).expect(200);
    }

    @Test
    void what_an_undone_import_had_corrected_was_known_as_it_stood_before() {
        theme("as-before");
        record(strike("as-before", "As it was", EARLY));
        change("as-before/sources", "{'publisher': 'Herald', 'published': '2013-02-03', 'reason': 'A second report'}")
                .expect(201);
        batch("?importId=as-before", strike("as-before", "As it never was", EARLY))
                .expect(200);
        String imported = lastChange("as-before");
        long position = http.get("/developments/as-before").position();
        assertThat(title("as-before", imported)).isEqualTo("As it never was");
        undo("as-before").expect(200);
        assertThat(title("as-before", imported)).isEqualTo("As it was");
        assertThat(title("as-before", "2012-06-08")).isEqualTo("As it was");
        assertThat(title("as-before", imported + "&asOf=" + position)).isEqualTo("As it never was");
    }

    @Test
    void a_report_that_an_undone_import_had_attached_told_nothing_on_any_day() {
        theme("told-late");
        record(strike("told-late", "Weir of Tell Hamis struck", LATE));
        ObjectNode row = telling("told-late", "Weir of Tell Hamis struck", EARLY);
        assertThat(verdicts(batch("?importId=told-late&duplicates=attach", row)))
                .containsExactly("1 attached");
        long attached = http.get("/developments/told-late").position();
        assertThat(isOnTimeline("told-late", "2012-06-08")).isTrue();
        undo("told-late").expect(200);
        known("told-late", "2012-06-08").expectProblem(404, "not-told-yet");
        assertThat(isOnTimeline("told-late", "2012-06-08")).isFalse();
        known("told-late", "2012-06-08&asOf=" + attached).expect(200);
        JsonNode then = known("told-late", "2013-02-03").expect(200).json();
        assertThat(then.at("/sources/1/withdrawn").asString()).isEqualTo("A mistake");

        assertThat(verdicts(batch("?importId=told-late-again&duplicates=attach", row)))
                .containsExactly("1 attached");
        JsonNode again = known("told-late", "2012-06-08").expect(200).json();
        assertThat(again.path("sources").size()).isEqualTo(1);
        assertThat(again.at("/sources/0/publisher").asString()).isEqualTo("Reuters");
        assertThat(again.at("/claims/0/best").asInt()).isEqualTo(40);
        assertThat(known("told-late", "2013-02-03").json().path("sources").findValuesAsString("withdrawn"))
                .isEmpty();
    }

    @Test
    void a_report_of_somebody_else_goes_on_telling_of_it_from_its_day_on() {
        theme("told-twice");
        record(strike("told-twice", "Bridge of Tell Brak struck", LATE));
        batch("?importId=told-twice&duplicates=attach", telling("told-twice", "Bridge of Tell Brak struck", EARLY))
                .expect(200);
        change("told-twice/sources", "{'publisher': 'Courier', 'published': '2012-08-01'}")
                .expect(201);
        undo("told-twice").expect(200);
        known("told-twice", "2012-07-31").expect(404);
        known("told-twice", "2012-08-01").expect(200);
    }

    @Test
    void what_an_undone_import_corrected_and_attached_both_is_known_as_before() {
        theme("told-both");
        record(strike("told-both", "Mill of Ras Tannur struck", LATE));
        String rows = telling("told-both", "Mill of Ras Tannur struck", EARLY) + "\n"
                + strike("told-both", "Mill of Ras Tannur shelled", LATE);
        assertThat(verdicts(batch("?importId=told-both&duplicates=attach", rows)))
                .containsExactly("1 attached", "2 corrected");
        String imported = lastChange("told-both");
        assertThat(done(undo("told-both"))).containsExactly("told-both reverted");
        known("told-both", "2012-06-08").expect(404);
        assertThat(title("told-both", imported)).isEqualTo("Mill of Ras Tannur struck");
        assertThat(http.get("/developments/told-both").json().path("sources").size())
                .isEqualTo(1);
    }

    @Test
    void what_is_imported_again_after_an_undo_is_known_as_it_says_from_its_own_reports_on() {
        theme("mended");
        batch("?importId=mended", strike("mended", "Dam struk", LATE)).expect(200);
        undo("mended").expect(200);
        assertThat(verdicts(batch("?importId=mended", strike("mended", "Dam struck", EARLY))))
                .containsExactly("1 created");
        known("mended", "2012-06-07").expect(404);
        assertThat(title("mended", "2012-06-08")).isEqualTo("Dam struck");
        assertThat(title("mended", "2013-02-03")).isEqualTo("Dam struck");
        assertThat(http.get("/developments/mended/versions")
                        .json()
                        .path("items")
                        .findValuesAsString("change"))
                .containsExactly("recorded", "retracted", "reinstated", "corrected");
    }

    @Test
    void what_was_retracted_as_recorded_by_mistake_was_known_on_no_day_until_it_is_reinstated() {
        theme("mistaken");
        record(strike("mistaken", "Dam struck", EARLY));
        change("mistaken/retraction", "{'reason': 'Meant for another base', 'recordedByMistake': true}")
                .expect(200);
        known("mistaken", "2012-06-08").expect(410);
        assertThat(isOnTimeline("mistaken", "2012-06-08")).isFalse();
        change("mistaken/reinstatement", "{'reason': 'It was right after all'}").expect(200);
        known("mistaken", "2012-06-08").expect(200);
        assertThat(isOnTimeline("mistaken", "2012-06-08")).isTrue();
    }

    @Test
    void no_report_tells_that_something_was_recorded_by_mistake() {
        theme("no-report");
        record(strike("no-report", "Dam struck", EARLY));
        Answer refused = change(
                "no-report/retraction", "{'reason': 'r', 'recordedByMistake': true, 'source': %s}".formatted(LATE));
        assertThat(refused.expectProblem(400, "invalid-input").text()).contains("recordedByMistake");
        change("no-report/retraction", "{'reason': 'r', 'recordedByMistake': false, 'source': %s}".formatted(LATE))
                .expect(200);
        known("no-report", "2013-02-02").expect(200);
        known("no-report", "2013-02-03").expect(410);
    }

    @Test
    void the_log_says_since_when_an_undo_counts() {
        theme("logged");
        batch("?importId=logged", strike("logged", "Dam struck", EARLY)).expect(200);
        undo("logged").expect(200);
        assertThat(http.get("/log?subject=logged&type=development.retracted").text())
                .contains("\"since\":\"2012-06-08T23:59:59Z\"");
    }
}
