package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UcdpGedTests extends ForeignTest {

    /** The columns of version 25.1. */
    private static final List<String> COLUMNS = Arrays.asList(
            ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
                            + "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
                            + "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
                            + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
                            + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
                            + "deaths_unknown,best,high,low,gwnoa,gwnob")
                    .split(","));

    private static final String FILE = "format=ucdp-ged&file=GEDEvent_v25_1.csv";

    private static Map<String, String> clash(String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("code_status", "Clear");
        cells.put("type_of_violence", "1");
        cells.put("conflict_name", "Syria: Made up");
        cells.put("side_a", "Syria");
        cells.put("side_b", "Free Syrian Army");
        cells.put("source_office", "\"Example Gazette;Example Times\"");
        cells.put("source_date", "2016-07-12;2016-07-13");
        cells.put("source_headline", "Clash at the mill;Mill fought over");
        cells.put("source_original", "a police officer");
        cells.put("where_prec", "1");
        cells.put("where_coordinates", "Tell Mithal town");
        cells.put("latitude", "35.1");
        cells.put("longitude", "37.2");
        cells.put("country", "Syria");
        cells.put("date_prec", "1");
        cells.put("date_start", "2016-07-11 00:00:00.000");
        cells.put("date_end", "2016-07-11 00:00:00.000");
        cells.put("deaths_b", "4");
        cells.put("best", "5");
        cells.put("high", "9");
        cells.put("low", "4");
        return cells;
    }

    private static String file(Map<String, String> row) {
        return String.join(",", COLUMNS) + "\n" + row(COLUMNS, ",", row) + "\n";
    }

    @Test
    void a_row_becomes_a_development_with_low_best_and_high_as_a_claim() {
        assertThat(verdicts(send(FILE, file(clash("700001"))))).containsExactly("2 created");
        JsonNode clash = development("ucdp-700001");
        assertThat(clash.path("kind").asString()).isEqualTo("clash");
        assertThat(clash.path("title").asString())
                .isEqualTo("State-based violence: Syria – Free Syrian Army, Tell Mithal town");
        JsonNode claim = clash.at("/claims/0");
        assertThat(List.of(
                        claim.path("low").asInt(),
                        claim.path("best").asInt(),
                        claim.path("high").asInt()))
                .containsExactly(4, 5, 9);
        assertThat(clash.at("/place/country").asString()).isEqualTo("SY");
        assertThat(clash.at("/sources/0").toString()).contains("UCDP GED", "\"2025\"", "version 25.1");
        assertThat(clash.at("/sources/2").toString()).contains("Example Times", "2016-07-13", "Mill fought over");
        assertThat(note("ucdp-700001", "source_original")).isEqualTo("a police officer");
        assertThat(note("ucdp-700001", "code_status")).isEqualTo("Clear");
        assertThat(http.get("/log?subject=ucdp-700001").text()).contains("\"revision\":\"25.1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2016-07-11, 2016-07-11, 2016-07-11",
        "1, 2016-07-11, 2016-07-13, 2016-07-11/2016-07-13",
        "2, 2016-07-11, 2016-07-11, 2016-07-11~",
        "2, 2016-07-11, 2016-07-14, [2016-07-11..2016-07-14]",
        "3, 2016-07-11, 2016-07-17, [2016-07-11..2016-07-17]",
        "4, 2016-07-01, 2016-07-31, 2016-07",
        "4, 2016-07-11, 2016-08-02, [2016-07-11..2016-08-02]",
        "5, 2016-01-01, 2016-12-31, 2016",
        "5, 2016-03-01, 2016-12-31, [2016-03-01..2016-12-31]"
    })
    void how_precise_a_date_is_known_is_kept(String precision, String start, String end, String date) {
        Map<String, String> row = clash(Integer.toString(Math.abs((precision + start + end).hashCode())));
        row.putAll(Map.of("date_prec", precision, "date_start", start, "date_end", end));
        assertThat(verdicts(send(FILE, file(row)))).containsExactly("2 created");
        assertThat(development("ucdp-" + row.get("id")).path("date").asString()).isEqualTo(date);
    }

    @Test
    void a_later_version_corrects_and_an_earlier_one_does_not() {
        Map<String, String> row = clash("700002");
        send(FILE, file(row)).expect(200);
        row.put("best", "7");
        assertThat(verdicts(send("format=ucdp-ged&file=GEDEvent_v25_0_8.csv", file(row))))
                .containsExactly("2 rejected");
        assertThat(verdicts(send("format=ucdp-ged&file=GEDEvent_v26_1.csv", file(row))))
                .containsExactly("2 corrected");
        assertThat(development("ucdp-700002").at("/claims/0/best").asInt()).isEqualTo(7);
    }

    @Test
    void whoever_suffers_one_sided_violence_is_affected() {
        Map<String, String> row = clash("700003");
        row.putAll(Map.of("type_of_violence", "3", "side_b", "Civilians"));
        assertThat(verdicts(send(FILE + "&actors=register", file(row)))).containsExactly("2 created");
        assertThat(development("ucdp-700003").path("participants").toString())
                .contains("{\"actor\":\"syria\",\"role\":\"initiator\"")
                .contains("{\"actor\":\"civilians\",\"role\":\"affected\"");
        assertThat(development("ucdp-700003").path("kind").asString()).isEqualTo("attack");
    }

    @Test
    void two_names_of_one_actor_in_one_role_are_told_once() {
        http.post(
                        "/actors",
                        Example.json("{'id': 'two-named', 'name': 'Two Named', 'type': 'organisation',"
                                + " 'aliases': ['The second name']}"))
                .expect(201);
        Map<String, String> row = clash("700006");
        row.putAll(Map.of("side_a", "Two Named", "side_b", "The second name"));
        assertThat(verdicts(send(FILE, file(row)))).containsExactly("2 created");
        assertThat(development("ucdp-700006").path("participants").findValuesAsString("actor"))
                .containsExactly("two-named");
    }

    @Test
    void a_country_that_has_no_code_is_kept_as_it_is_written() {
        Map<String, String> row = clash("700005");
        row.put("country", "Kosovo");
        assertThat(verdicts(send(FILE, file(row)))).containsExactly("2 created");
        assertThat(development("ucdp-700005").path("place").has("country")).isFalse();
        assertThat(note("ucdp-700005", "country")).isEqualTo("Kosovo");
    }

    @Test
    void a_file_whose_name_or_columns_do_not_say_what_they_must_is_refused_at_once() {
        Answer unnamed = send("format=ucdp-ged&file=events.csv", file(clash("700004")));
        assertThat(unnamed.expectProblem(400, "invalid-input").fields()).containsExactly("file");
        Answer changed = send(FILE, file(clash("700004")).replace("date_prec", "date_quality"));
        assertThat(changed.expectProblem(400, "invalid-input").text())
                .contains("columns of UCDP GED are missing: 'date_prec'");
        Map<String, String> row = clash("700004");
        row.put("low", "6");
        Answer disordered = send(FILE, file(row));
        assertThat(verdicts(disordered)).containsExactly("2 rejected");
        assertThat(disordered.text()).contains("must not decrease");
        row.putAll(Map.of("low", "4", "date_end", "2016-07-10"));
        assertThat(send(FILE, file(row)).text()).contains("lies before date_start");
    }
}
