package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BatchTests extends ImportTest {

    @Test
    void each_row_gets_a_verdict_with_its_line() {
        String rows = call("batch-1") + "\n\n" + call("batch-2") + "\n" + call("batch-1") + "\r\n"
                + call("batch-1").put("title", "Kerry and Lavrov speak") + "\n"
                + call("batch-3").put("kind", "cal");
        Answer answer = batch("", rows).expect(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(verdicts(answer))
                .containsExactly("1 created", "3 created", "4 unchanged", "5 corrected", "6 rejected");
        JsonNode refused = lines(answer).get(4);
        assertThat(refused.path("id").asString()).isEqualTo("batch-3");
        assertThat(refused.at("/problem/type").asString()).isEqualTo("/problems/invalid-input");
        assertThat(refused.at("/problem/errors/0/field").asString()).isEqualTo("kind");
        assertThat(lines(answer).get(3).path("version").asInt()).isEqualTo(2);
        assertThat(title("batch-1")).isEqualTo("Kerry and Lavrov speak");
        http.get("/developments/batch-3").expect(404);
    }

    @Test
    void a_row_that_cannot_be_read_stops_no_other() {
        byte[] wrong = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}', '\n'};
        String head = call("read-1") + "\n{\"id\": \n[1]\n\"text\"\n{} trailing\n";
        String long_ = "{\"id\": \"" + "x".repeat(2_000_000) + "\"}\n";
        Answer answer = batch("", bytes(head, wrong, long_, call("read-2").toString()));
        assertThat(verdicts(answer))
                .containsExactly(
                        "1 created",
                        "2 rejected",
                        "3 rejected",
                        "4 rejected",
                        "5 rejected",
                        "6 rejected",
                        "7 rejected",
                        "8 created");
        assertThat(lines(answer).get(5).toString()).contains("not UTF-8");
        assertThat(lines(answer).get(6).toString()).contains("more than 1048576");
    }

    @Test
    void a_figure_that_cannot_be_read_stops_no_other_row() {
        String wrong = call("exponent-2").toString().replaceFirst("\\{", "{\"significance\":1e99999999999,");
        Answer answer = batch("", call("exponent-1") + "\n" + wrong + "\n" + call("exponent-3") + "\n");
        assertThat(verdicts(answer)).containsExactly("1 created", "2 rejected", "3 created");
    }

    @Test
    void a_claim_made_here_keeps_its_report_where_the_file_cites_that_no_more() {
        ObjectNode row = call("kept-report");
        ArrayNode sources = row.putArray("sources");
        sources.add(Example.source("Gazette", "2015-09-19")).add(Example.source("Times", "2015-09-20"));
        assertThat(verdicts(batch("", row + "\n"))).containsExactly("1 created");
        ObjectNode claim = Example.json("{'about': 'minutes', 'best': 30, 'source': 1}");
        http.post("/developments/kept-report/claims", claim, "If-Match", "*").expect(201);
        sources.remove(1);
        sources.add(Example.source("Herald", "2015-09-21"));
        sources.add(Example.source("Courier", "2015-09-21"));
        assertThat(verdicts(batch("", row + "\n"))).containsExactly("1 corrected");
        JsonNode now = http.get("/developments/kept-report").expect(200).json();
        int place = now.at("/claims/0/source").asInt(-1);
        assertThat(now.at("/sources/" + place + "/publisher").asString()).isEqualTo("Times");
    }

    @Test
    void what_is_not_one_object_a_line_is_told_how_to_be_sent() {
        String one = call("joined-1").toString();
        String other = call("joined-2").toString();
        String pretty = call("joined-3").toPrettyString();
        for (String body : List.of(one + other, one + " " + other, "[" + one + "," + other + "]", one + ",")) {
            Answer answer = batch("", body);
            assertThat(verdicts(answer)).as(body).containsExactly("1 rejected");
            assertThat(message(answer, 0)).contains("one object a line", "without [ ] and commas", "--data-binary");
        }
        for (String body : List.of("[\n" + one + ",\n" + other + "]", pretty)) {
            Answer answer = batch("", body);
            assertThat(verdicts(answer)).as(body).allMatch(verdict -> verdict.endsWith(" rejected"));
            assertThat(message(answer, 0)).contains("one object a line, whole");
        }
        for (String body : List.of("", "\n\r\n ")) {
            for (String query : List.of("?importId=empty", "?dryRun=true", "?importId=empty&whole=true")) {
                Answer answer = batch(query, body).expectProblem(400, "invalid-input");
                assertThat(answer.text()).contains("the body is empty", "one object a line");
                assertThat(answer.header("Location")).isEmpty();
                http.get("/imports/empty").expect(404);
            }
        }
        http.get("/developments/joined-1").expect(404);
    }

    private static String message(Answer answer, int line) {
        return lines(answer).get(line).at("/problem/errors/0/message").asString();
    }

    @Test
    void a_correction_takes_over_what_the_row_says_otherwise_and_leaves_what_was_corrected_here() {
        batch("", call("corrected-1").toString()).expect(200);
        http.patch(
                        "/developments/corrected-1",
                        Example.json("{'summary': 'They spoke at length.', 'reason': 'More is known'}"),
                        "If-Match",
                        "*")
                .expect(200);
        assertThat(verdicts(batch("", call("corrected-1").toString()))).containsExactly("1 unchanged");
        assertThat(verdicts(
                        batch("", call("corrected-1").put("date", "2015-09-17").toString())))
                .containsExactly("1 corrected");
        JsonNode now = http.get("/developments/corrected-1").json();
        assertThat(now.path("date").asString()).isEqualTo("2015-09-17");
        assertThat(now.path("summary").asString()).isEqualTo("They spoke at length.");
    }

    @Test
    void a_row_that_says_what_was_recorded_by_hand_is_unchanged() {
        record(call("by-hand-1"));
        assertThat(verdicts(batch("", call("by-hand-1").toString()))).containsExactly("1 unchanged");
        assertThat(http.get("/developments/by-hand-1").json().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_somebody_retracted_is_not_brought_back() {
        batch("", call("hoax-1").toString()).expect(200);
        http.post("/developments/hoax-1/retraction", Example.json("{'reason': 'A hoax'}"), "If-Match", "*")
                .expect(200);
        Answer again = batch("", call("hoax-1").toString());
        assertThat(verdicts(again)).containsExactly("1 rejected");
        assertThat(again.text()).contains("/problems/retracted-here").contains("A hoax");
    }

    @Test
    void a_row_without_an_id_is_the_same_development_whenever_it_comes() {
        ObjectNode row = call("unnamed").put("title", "A call without a name");
        row.remove("id");
        Answer first = batch("", row + "\n" + row);
        assertThat(verdicts(first)).containsExactly("1 created", "2 unchanged");
        assertThat(verdicts(batch("", row.toString()))).containsExactly("1 unchanged");
        assertThat(lines(first).get(0).path("id")).isEqualTo(lines(first).get(1).path("id"));
    }

    @Test
    void a_likely_duplicate_is_left_out_or_attached_as_the_sender_wishes() {
        theme("twins");
        ObjectNode one = Example.strike("twins-1", "2011-03-04", "twins").put("title", "Bridge of Deir al-Asal struck");
        ObjectNode other =
                Example.strike("twins-2", "2011-03-04", "twins").put("title", "Bridge of Deir al-Asal struck");
        other.set("sources", Example.list("{'publisher': 'Courier', 'published': '2011-03-05'}"));
        Answer both = batch("?duplicates=reject", one + "\n" + other);
        assertThat(verdicts(both)).containsExactly("1 created", "2 duplicate");
        assertThat(lines(both).get(1).at("/candidates/0/id").asString()).isEqualTo("twins-1");
        assertThat(lines(both).get(1).at("/candidates/0/reasons").size()).isPositive();
        Answer attached = batch("?duplicates=attach", other.toString());
        assertThat(verdicts(attached)).containsExactly("1 attached");
        assertThat(lines(attached).get(0).path("id").asString()).isEqualTo("twins-1");
        assertThat(verdicts(batch("?duplicates=attach", other.toString()))).containsExactly("1 unchanged");
        assertThat(http.get("/developments/twins-1").json().path("sources").size())
                .isEqualTo(2);
        assertThat(verdicts(batch("?duplicates=allow", other.toString()))).containsExactly("1 created");
    }

    @Test
    void a_row_whose_reports_do_not_all_find_room_adds_none_of_them() {
        theme("crowded");
        ObjectNode full = Example.strike("crowded", "2012-03-04", "crowded").put("title", "Bridge of Maskanah struck");
        ArrayNode reports = full.putArray("sources");
        IntStream.range(0, 199).forEach(number -> reports.add(Example.source("Paper " + number, "2012-03-05")));
        record(full);
        ObjectNode twin = Example.strike("x", "2012-03-04", "crowded").put("title", "Bridge of Maskanah struck");
        twin.remove("id");
        twin.set(
                "sources",
                Example.list("{'publisher': 'Courier', 'published': '2012-03-05'},"
                        + "{'publisher': 'Herald', 'published': '2012-03-05'}"));
        assertThat(verdicts(batch("?duplicates=attach", twin))).containsExactly("1 rejected");
        assertThat(version("crowded")).isEqualTo(1);
    }

    @Test
    void an_order_among_rows_of_one_batch_is_understood() {
        ObjectNode later = call("ordered-2");
        later.remove("date");
        later.set("after", Example.list("'ordered-1'"));
        ObjectNode circle = call("ordered-3");
        circle.set("after", Example.list("'ordered-2'"));
        circle.put("date", "2015-01-01");
        assertThat(verdicts(batch("", call("ordered-1") + "\n" + later + "\n" + circle + "\n" + call("ordered-4"))))
                .containsExactly("1 created", "2 created", "3 rejected", "4 created");
    }

    @Test
    void what_is_asked_wrongly_is_refused_before_anything_is_taken() {
        assertThat(batch(
                                "?dryRun=perhaps&importId=a%20b&whole=1",
                                call("refused-1").toString())
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("importId", "dryRun", "whole");
        batch("?duplicates=ignore", call("refused-1").toString()).expectProblem(400, "invalid-input");
        batch("?format=xml", call("refused-1").toString()).expectProblem(400, "invalid-input");
        batch("?dry=true", call("refused-1").toString()).expectProblem(400, "invalid-input");
        http.post("/developments/batch", call("refused-1")).expectProblem(415, "unsupported-media-type");
        http.get("/developments/refused-1").expect(404);
    }

    @Test
    void a_source_may_have_notes_of_some_length() {
        ObjectNode noted = call("noted-1");
        ((ObjectNode) noted.at("/sources/0")).set("notes", Example.json("{'page': '4', 'mood': 'sombre'}"));
        assertThat(verdicts(batch("", noted.toString()))).containsExactly("1 created");
        assertThat(http.get("/developments/noted-1")
                        .json()
                        .at("/sources/0/notes/mood")
                        .asString())
                .isEqualTo("sombre");
        ObjectNode wrong = call("noted-2");
        ((ObjectNode) wrong.at("/sources/0"))
                .set("notes", Example.json("{'page': '%s', '': 'x'}".formatted("4".repeat(10_001))));
        Answer refused = batch("", wrong.toString());
        assertThat(verdicts(refused)).containsExactly("1 rejected");
        assertThat(lines(refused).get(0).at("/problem/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("sources[0].notes[]", "sources[0].notes[page]");
    }
}
