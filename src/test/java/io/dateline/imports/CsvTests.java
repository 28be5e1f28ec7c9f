package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CsvTests extends ImportTest {

    private static final String HEADER =
            "id,date,kind,title,summary,participants,themes,sourcePublisher,sourcePublished\r\n";

    private Answer csv(String type, byte[] body) {
        return http.send(
                "POST", "/developments/batch", BodyPublishers.ofByteArray(body), new String[] {"Content-Type", type});
    }

    private static String row(String id, String title) {
        return id + ",2015-09-18,call," + title
                + ",They spoke.,initiator:Lavrov|target:john-kerry,aleppo,Gazette,2015-09-19\r\n";
    }

    @Test
    void the_template_is_taken_as_it_is() {
        Answer template = http.get("/developments/batch/template.csv").expect(200);
        assertThat(template.header("Content-Type")).startsWith("text/csv");
        Answer taken = csv("text/csv", template.body());
        assertThat(verdicts(taken)).containsExactly("2 created");
        JsonNode example = http.get("/developments/example-call").expect(200).json();
        assertThat(example.at("/participants/1/actor").asString()).isEqualTo("sergei-lavrov");
        assertThat(example.at("/place/lat").asDouble()).isEqualTo(55.75);
        assertThat(example.at("/sources/1/published").asString()).isEqualTo("2016-09-23");
        assertThat(example.path("significance").asInt()).isEqualTo(2);
        assertThat(example.at("/claims/0").toString())
                .isEqualTo(Example.json("{'about':'length of the call','claimant':'john-kerry','low':20,'best':30,"
                                + "'unit':'minutes','text':'About half an hour.','source':0}")
                        .toString());
    }

    @Test
    void a_cell_that_tells_of_hundreds_of_thousands_is_refused() {
        String rows =
                HEADER + row("crowd-1", "A call").replace("Gazette", "|".repeat(300_000)) + row("crowd-2", "A call");
        Answer answer = csv("text/csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(verdicts(answer)).containsExactly("2 rejected", "3 created");
        assertThat(lines(answer).get(0).at("/problem/errors/0/field").asString())
                .isEqualTo("sourcePublisher");
    }

    @Test
    void several_claims_stand_in_one_row() {
        String rows = HEADER.strip() + ",claimAbout,claimClaimant,claimLow,claimHigh\r\n"
                + row("claims-1", "A call").strip() + ",killed|killed,syria|,1|2,3|\r\n"
                + row("claims-2", "A call").strip() + ",killed|killed,syria,1|2,3|4\r\n"
                + row("claims-3", "A call").strip() + ",killed,,many,\r\n";
        Answer answer = csv("text/csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(verdicts(answer)).containsExactly("2 created", "3 rejected", "4 rejected");
        JsonNode claims = http.get("/developments/claims-1").json().path("claims");
        assertThat(claims.toString())
                .isEqualTo(Example.list(
                                "{'about':'killed','claimant':'syria','low':1,'high':3},{'about':'killed','low':2}")
                        .toString());
        assertThat(lines(answer).get(1).toString()).contains("tells of 1 claims, another column of 2");
        assertThat(lines(answer).get(2).at("/problem/errors/0/field").asString())
                .isEqualTo("claimLow");
    }

    @Test
    void a_cell_may_have_quotes_separators_and_lines_and_a_bad_row_stops_no_other() {
        String rows = HEADER + row("csv-1", "\"A call, \"\"short\"\",\r\nand late\"") + row("csv-2", "\"Never closed")
                + row("csv-3", "A call") + "csv-4,2015\r\n"
                + row("csv-5", "A call").replace("initiator:", "")
                + row("csv-6", "A call");
        Answer answer = csv("text/csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(verdicts(answer))
                .containsExactly("2 created", "4 rejected", "5 created", "6 rejected", "7 rejected", "8 created");
        assertThat(title("csv-1")).isEqualTo("A call, \"short\",\nand late");
        assertThat(lines(answer).get(1).toString()).contains("never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void encodings_are_told_by_the_first_bytes_or_by_the_sender(String charset) {
        String id = "encoded-" + charset;
        byte[] body = (HEADER + row(id, "Besuch in Köln")).getBytes(Charset.forName(charset));
        String type = charset.equals("UTF-16") ? "text/csv" : "text/csv;charset=" + charset;
        assertThat(verdicts(csv(type, body))).containsExactly("2 created");
        assertThat(title(id)).isEqualTo("Besuch in Köln");
    }

    @Test
    void the_name_of_an_encoding_may_stand_in_quotes() {
        byte[] body = (HEADER + row("quoted", "Besuch in Köln")).getBytes(Charset.forName("windows-1252"));
        assertThat(verdicts(csv("text/csv;charset=\"windows-1252\"", body))).containsExactly("2 created");
        assertThat(title("quoted")).isEqualTo("Besuch in Köln");
        assertThat(verdicts(csv(
                        "text/csv;charset=\"utf-8\"",
                        (HEADER + row("in-quotes", "Köln")).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("2 created");
    }

    @Test
    void a_file_in_another_encoding_than_it_says_is_told_row_by_row() {
        byte[] body = (HEADER + row("latin-1", "Köln") + row("latin-2", "Bonn")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verdicts(csv("text/csv", body))).containsExactly("2 rejected", "3 created");
        csv("text/csv;charset=koi8-r", body).expectProblem(400, "invalid-input");
    }

    @Test
    void semicolons_tabs_and_a_mark_of_byte_order_are_understood() {
        for (String separator : new String[] {";", "\t"}) {
            String id = "separated-" + (int) separator.charAt(0);
            String text = "\uFEFF" + (HEADER + row(id, "A call")).replace(",", separator);
            assertThat(verdicts(csv("text/csv", text.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("2 created");
        }
    }

    @Test
    void the_names_of_columns_are_read_as_cells_are() {
        String quoted = "\"" + HEADER.strip().replace(",", "\",\"") + "\"\r\n";
        String rows = quoted + row("quoted-header", "A call");
        assertThat(verdicts(csv("text/csv", rows.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("2 created");
        String strange = "id;\"a, b, c, and \"\"d\"\"\ne\";kind\r\n";
        Answer refused = csv("text/csv", strange.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.expectProblem(400, "invalid-input")
                        .json()
                        .at("/errors/0/value")
                        .asString())
                .isEqualTo("a, b, c, and \"d\"\ne");
        assertThat(csv("text/csv", "id,\"date,kind\r\n".getBytes(StandardCharsets.UTF_8))
                        .expectProblem(400, "invalid-input")
                        .text())
                .contains("never closed");
    }

    @Test
    void a_column_that_nobody_knows_is_refused_with_the_nearest() {
        Answer refused = csv("text/csv", "id,date,knd,titel\n".getBytes(StandardCharsets.UTF_8));
        refused.expectProblem(400, "invalid-input");
        assertThat(refused.text()).contains("did you mean 'kind'").contains("did you mean 'title'");
        assertThat(refused.text().split("; there are id, date", -1))
                .as("said once")
                .hasSize(3);
        assertThat(refused.fields()).containsExactly("header");
        csv("text/csv", new byte[0]).expectProblem(400, "invalid-input");
    }
}
