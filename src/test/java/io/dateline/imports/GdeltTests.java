package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GdeltTests extends ForeignTest {

    private static final String EVENTS = "format=gdelt-events";
    private static final String MENTIONS = "format=gdelt-mentions";

    static Map<String, String> event(String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("GLOBALEVENTID", id);
        cells.put("SQLDATE", "20160711");
        cells.put("Actor1Code", "RUS");
        cells.put("Actor1Name", "RUSSIA");
        cells.put("Actor1CountryCode", "RUS");
        cells.put("Actor2Code", "USA");
        cells.put("Actor2Name", "UNITED STATES");
        cells.put("EventCode", "0411");
        cells.put("NumMentions", "10");
        cells.put("NumSources", "4");
        cells.put("NumArticles", "10");
        cells.put("ActionGeo_Type", "4");
        cells.put("ActionGeo_Fullname", "Tell Mithal, \"Halab\", Syria");
        cells.put("ActionGeo_CountryCode", "SY");
        cells.put("ActionGeo_Lat", "35.1");
        cells.put("ActionGeo_Long", "37.2");
        cells.put("DATEADDED", "20160712101500");
        cells.put("SOURCEURL", "https://www.gazette.example/a/1");
        return cells;
    }

    static String events(Map<String, String> row) {
        return row(GdeltColumns.EVENTS, "\t", row) + "\n";
    }

    static String mention(String event, String publisher, String url) {
        Map<String, String> cells = Map.of(
                "GLOBALEVENTID", event,
                "EventTimeDate", "20160712101500",
                "MentionTimeDate", "20160712103000",
                "MentionType", "1",
                "MentionSourceName", publisher,
                "MentionIdentifier", url,
                "Confidence", "60");
        return row(GdeltColumns.MENTIONS, "\t", cells) + "\n";
    }

    @Test
    void the_columns_are_as_many_as_the_codebook_has() {
        assertThat(GdeltColumns.EVENTS).hasSize(61).doesNotHaveDuplicates();
        assertThat(GdeltColumns.MENTIONS).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void an_event_becomes_a_development_whose_counts_are_notes_and_no_sources() {
        assertThat(verdicts(send(EVENTS, events(event("910001"))))).containsExactly("1 created");
        JsonNode call = development("gdelt-910001");
        assertThat(call.path("date").asString()).isEqualTo("2016-07-11?");
        assertThat(call.path("kind").asString()).isEqualTo("call");
        assertThat(call.path("participants").toString())
                .contains("{\"actor\":\"russia\",\"role\":\"initiator\"", "{\"actor\":\"usa\",\"role\":\"target\"");
        assertThat(call.path("place").toString()).contains("\"SY\"", "\"city\"");
        assertThat(call.path("sources").size()).isEqualTo(2);
        assertThat(call.at("/sources/1").toString()).contains("\"gazette.example\"", "https://www.gazette.example/a/1");
        assertThat(note("gdelt-910001", "NumSources")).isEqualTo("4");
        assertThat(call.path("independentSources").asInt()).isZero();
        assertThat(call.path("status").asString()).isEqualTo("reported");
        assertThat(verdicts(send(EVENTS, events(event("910001"))))).containsExactly("1 unchanged");
    }

    @Test
    void mentions_are_gathered_as_sources_of_the_development_and_can_be_undone() {
        send(EVENTS, events(event("910002"))).expect(200);
        String mentions = mention("910002", "gazette.example", "https://www.gazette.example/a/1")
                + mention("910002", "reuters.com", "https://www.reuters.com/x")
                + mention("910002", "apnews.com", "https://apnews.com/y")
                + mention("910009", "apnews.com", "https://apnews.com/z");
        Answer answer = send(MENTIONS + "&importId=mentions", mentions);
        assertThat(verdicts(answer)).containsExactly("1 unchanged", "2 attached", "3 attached", "4 rejected");
        assertThat(lines(answer).get(3).toString()).contains("import the file of events first");
        JsonNode call = development("gdelt-910002");
        assertThat(call.path("sources").size()).isEqualTo(4);
        assertThat(call.at("/sources/2/notes/Confidence").asString()).isEqualTo("60");
        // Who they are counts, by their families; how many GDELT has counted does not.
        assertThat(call.path("independentSources").asInt()).isEqualTo(2);
        assertThat(call.path("status").asString()).isEqualTo("corroborated");
        assertThat(verdicts(send(MENTIONS, mentions)))
                .containsExactly("1 unchanged", "2 unchanged", "3 unchanged", "4 rejected");
        assertThat(verdicts(send(EVENTS, events(event("910002"))))).containsExactly("1 unchanged");
        http.send("DELETE", "/imports/mentions?reason=A%20mistake", BodyPublishers.noBody())
                .expect(200);
        assertThat(development("gdelt-910002").path("independentSources").asInt())
                .isZero();
        assertThat(verdicts(send(MENTIONS, mentions)))
                .containsExactly("1 unchanged", "2 attached", "3 attached", "4 rejected");
        assertThat(development("gdelt-910002").path("independentSources").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_mention_is_tried_without_anything_coming_of_it() {
        send(EVENTS, events(event("910003"))).expect(200);
        String mention = mention("910003", "apnews.com", "https://apnews.com/y");
        String rows = mention + mention("910999", "apnews.com", "https://apnews.com/z") + mention;
        assertThat(verdicts(send(MENTIONS + "&dryRun=true", rows)))
                .containsExactly("1 attached", "2 rejected", "3 unchanged");
        assertThat(development("gdelt-910003").path("sources").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0411, call", "173, arrest", "1951, strike", "0871, ceasefire", "20, attack", "129, veto"})
    void a_code_of_three_or_four_digits_is_taken_as_what_it_belongs_to(String code, String kind) {
        Map<String, String> row = event("92" + code);
        row.put("EventCode", code);
        assertThat(verdicts(send(EVENTS, events(row)))).containsExactly("1 created");
        assertThat(development("gdelt-92" + code).path("kind").asString()).isEqualTo(kind);
    }

    @Test
    void another_layout_is_refused_at_once_with_the_columns() {
        String old = events(event("910004")).replaceFirst("\t", "");
        Answer refused = send(EVENTS + "&importId=old-layout", old).expectProblem(400, "invalid-input");
        assertThat(refused.text()).contains("has 60 columns").contains("has 61: GLOBALEVENTID, SQLDATE");
        http.get("/imports/old-layout").expect(404);
        assertThat(send(EVENTS, mention("910004", "a.example", "b")).text()).contains("format=gdelt-mentions");
        assertThat(send(MENTIONS, events(event("910004"))).text()).contains("format=gdelt-events");
        assertThat(send(MENTIONS + "&whole=true", mention("910004", "a.example", "b"))
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactly("whole");
    }

    @Test
    void a_row_with_fewer_cells_or_odd_ones_spoils_no_other() {
        Map<String, String> odd = event("910005");
        odd.put("SQLDATE", "July");
        Map<String, String> nobody = event("910006");
        nobody.putAll(Map.of("Actor1Name", "", "Actor2Name", "", "ActionGeo_Lat", "", "SOURCEURL", "BBC Monitoring"));
        Map<String, String> noDay = event("910007");
        noDay.put("SQLDATE", "20160231");
        String rows = events(odd) + "910005\tshort\n" + events(nobody) + events(noDay);
        Answer answer = send(EVENTS, rows);
        assertThat(verdicts(answer)).containsExactly("1 rejected", "2 rejected", "3 created", "4 rejected");
        assertThat(lines(answer).get(1).toString()).contains("has 2 cells");
        assertThat(development("gdelt-910006").at("/sources/1/publisher").asString())
                .isEqualTo("BBC Monitoring");
        assertThat(development("gdelt-910006").path("place").toString()).isEqualTo("""
                        {"name":"Tell Mithal, \\"Halab\\", Syria","country":"SY","precision":"city"}""");
    }
}
