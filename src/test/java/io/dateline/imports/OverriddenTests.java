package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A newer file that says otherwise what somebody has corrected here meanwhile. */
class OverriddenTests extends ImportTest {

    private void correct(String id, String changes) {
        http.patch("/developments/" + id, Example.json(changes).put("reason", "A slip"), "If-Match", "*")
                .expect(200);
    }

    private static List<String> overridden(Answer answer) {
        JsonNode verdict = lines(answer.expect(200)).get(0);
        return verdict.path("overridden").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void the_file_goes_before_what_was_corrected_here_and_says_so_in_a_dry_run_too() {
        batch("", call("overridden")).expect(200);
        correct("overridden", "{'title': 'As somebody put it', 'summary': 'At length.', 'significance': 3}");
        ObjectNode row = call("overridden").put("title", "As the file puts it").put("significance", 3);
        Answer rehearsed = batch("?dryRun=true", row);
        assertThat(overridden(rehearsed)).containsExactly("title");
        assertThat(title("overridden")).isEqualTo("As somebody put it");
        Answer taken = batch("", row);
        assertThat(verdicts(taken)).containsExactly("1 corrected");
        assertThat(overridden(taken)).containsExactly("title");
        JsonNode now = http.get("/developments/overridden").json();
        assertThat(now.path("title").asString()).isEqualTo("As the file puts it");
        assertThat(now.path("summary").asString()).isEqualTo("At length.");
        assertThat(http.get("/developments/overridden/versions/2").text()).contains("As somebody put it");
    }

    @Test
    void nothing_is_said_where_nobody_corrected_what_the_file_says_otherwise() {
        batch("", call("agreed")).expect(200);
        correct("agreed", "{'summary': 'At length.'}");
        Answer taken = batch("", call("agreed").put("title", "Otherwise"));
        assertThat(verdicts(taken)).containsExactly("1 corrected");
        assertThat(taken.text()).doesNotContain("overridden");
    }

    @Test
    void a_claim_that_was_withdrawn_here_stays_so_where_the_file_only_grades_its_report_otherwise() {
        ObjectNode row = call("graded-anew");
        row.set("claims", Example.list("{'about': 'minutes', 'best': 30, 'source': 0}"));
        batch("", row).expect(200);
        http.post(
                        "/developments/graded-anew/claims/0/withdrawal",
                        Example.json("{'reason': 'A misprint'}"),
                        "If-Match",
                        "*")
                .expect(200);
        ((ObjectNode) row.at("/sources/0")).put("reliability", "C");
        Answer taken = batch("", row);
        assertThat(verdicts(taken)).containsExactly("1 corrected");
        assertThat(taken.text()).doesNotContain("overridden");
        JsonNode now = http.get("/developments/graded-anew").json();
        assertThat(now.at("/claims/0/withdrawn").asString()).isEqualTo("A misprint");
        assertThat(now.at("/sources/0/reliability").asString()).isEqualTo("C");
    }

    @Test
    void the_grade_of_a_report_and_the_figure_of_a_claim_are_told_by_their_fields() {
        ObjectNode row = call("regraded");
        row.set("claims", Example.list("{'about': 'minutes', 'best': 30, 'source': 0}"));
        batch("", row).expect(200);
        http.post(
                        "/developments/regraded/sources/0/grade",
                        Example.json("{'reason': 'r', 'reliability': 'A'}"),
                        "If-Match",
                        "*")
                .expect(200);
        http.post("/developments/regraded/claims/0/withdrawal", Example.json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        ((ObjectNode) row.at("/sources/0")).put("reliability", "C");
        ((ObjectNode) row.at("/claims/0")).put("best", 40);
        assertThat(overridden(batch("", row))).containsExactlyInAnyOrder("sources", "claims");
    }

    @Test
    void participants_and_themes_of_both_stand_beside_each_other() {
        batch("", call("both-named")).expect(200);
        correct("both-named", "{'themes': ['us-russia-coordination', 'aleppo']}");
        ObjectNode row = call("both-named");
        row.set("themes", Example.list("'syria-ceasefire'"));
        Answer taken = batch("", row);
        assertThat(taken.text()).doesNotContain("overridden");
        assertThat(http.get("/developments/both-named").json().path("themes").toString())
                .contains("aleppo", "syria-ceasefire");
    }

    private static void cite(ObjectNode row, String published, String... papers) {
        String service =
                "{'publisher': 'Service', 'title': 'Event 1', 'url': 'https://service.example', 'published': '%s'}";
        StringBuilder cited = new StringBuilder(service.formatted(published));
        for (String paper : papers) {
            cited.append(", {'publisher': '%s', 'published': '2015-09-19~'}".formatted(paper));
        }
        row.set("sources", Example.list(cited.toString()));
    }

    private void grade(String id, int place, String reliability) {
        http.post(
                        "/developments/" + id + "/sources/" + place + "/grade",
                        Example.json("{'reason': 'r', 'reliability': '%s'}".formatted(reliability)),
                        "If-Match",
                        "*")
                .expect(200);
    }

    @Test
    void a_newer_row_with_other_papers_leaves_the_service_first_with_its_grade_and_gives_none_of_it_to_a_paper() {
        ObjectNode row = call("other-papers");
        cite(row, "2016-08-02", "Gazette", "Times");
        batch("", row).expect(200);
        grade("other-papers", 0, "B");
        grade("other-papers", 2, "E");
        cite(row, "2016-08-03", "Gazette", "Courier", "Herald");
        assertThat(overridden(batch("", row))).containsExactly("sources");
        JsonNode sources = http.get("/developments/other-papers").json().path("sources");
        assertThat(sources.findValuesAsString("publisher")).containsExactly("Service", "Gazette", "Courier", "Herald");
        assertThat(sources.findValuesAsString("reliability")).containsExactly("B");
        cite(row, "2016-08-03", "Gazette", "Agency", "Herald");
        grade("other-papers", 2, "E");
        batch("", row).expect(200);
        assertThat(http.get("/developments/other-papers").json().path("sources").findValuesAsString("reliability"))
                .containsExactly("B");
    }
}
