package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AcledTests extends ForeignTest {

    /** The columns of an export since March 2023. */
    private static final List<String> COLUMNS = Arrays.asList(
            ("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
                            + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
                            + "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
                            + "tags,timestamp")
                    .split(","));

    private static final long SECOND_OF_AUGUST = 1470132000;

    private static Map<String, String> strike(String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("event_id_cnty", id);
        cells.put("event_date", "2016-07-11");
        cells.put("time_precision", "1");
        cells.put("event_type", "Explosions/Remote violence");
        cells.put("sub_event_type", "Air/drone strike");
        cells.put("actor1", "Russia");
        cells.put("inter1", "State forces");
        cells.put("actor2", "Free Syrian Army");
        cells.put("inter2", "Rebel group");
        cells.put("country", "Syria");
        cells.put("location", "Tell Mithal");
        cells.put("latitude", "35.1");
        cells.put("longitude", "37.2");
        cells.put("geo_precision", "1");
        cells.put("source", "Example Gazette; Example Times");
        cells.put("notes", "\"On 11 July, aircraft struck a mill, and a barn.\"");
        cells.put("fatalities", "3");
        cells.put("tags", "made up");
        cells.put("timestamp", Long.toString(SECOND_OF_AUGUST));
        return cells;
    }

    private static Map<String, String> with(Map<String, String> cells, String... changes) {
        for (int name = 0; name < changes.length; name += 2) {
            cells.put(changes[name], changes[name + 1]);
        }
        return cells;
    }

    @SafeVarargs
    private static String file(Map<String, String>... rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        for (Map<String, String> row : rows) {
            lines.add(row(COLUMNS, ",", row));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void a_row_becomes_a_development_with_its_sources_its_figure_and_what_else_it_says() {
        assertThat(verdicts(send("format=acled&importId=acled-1", file(strike("SYX1")))))
                .containsExactly("2 created");
        JsonNode strike = development("acled-syx1");
        assertThat(strike.path("date").asString()).isEqualTo("2016-07-11");
        assertThat(strike.path("kind").asString()).isEqualTo("strike");
        assertThat(strike.path("title").asString()).isEqualTo("Air/drone strike in Tell Mithal, Syria");
        assertThat(strike.path("summary").asString()).isEqualTo("On 11 July, aircraft struck a mill, and a barn.");
        assertThat(strike.at("/participants/1").toString()).contains("\"free-syrian-army\"", "\"party\"");
        assertThat(strike.path("place").toString()).contains("\"SY\"", "35.1", "37.2", "\"city\"");
        assertThat(strike.at("/claims/0").toString())
                .isEqualTo(Example.json("{'about':'killed','best':3,'unit':'persons','source':0}")
                        .toString());
        assertThat(strike.at("/sources/0/publisher").asString()).isEqualTo("ACLED");
        assertThat(strike.at("/sources/0/published").asString()).isEqualTo("2016-08-02");
        assertThat(strike.at("/sources/2").toString()).contains("Example Times", "2016-07-11~");
        assertThat(note("acled-syx1", "tags")).isEqualTo("made up");
        assertThat(note("acled-syx1", "inter2")).isEqualTo("Rebel group");
        assertThat(http.get("/imports/acled-1").json().path("system").asString())
                .isEqualTo("acled");
        String log = http.get("/log?subject=acled-syx1").text();
        assertThat(log)
                .contains("\"system\":\"acled\"", "\"id\":\"SYX1\"", "\"revision\":\"" + SECOND_OF_AUGUST + "\"");
    }

    @Test
    void a_newer_file_corrects_an_older_one_does_not_and_what_was_judged_here_stays() {
        send("format=acled", file(strike("SYX2"))).expect(200);
        http.post(
                        "/developments/acled-syx2/sources/0/grade",
                        Example.json("{'reliability': 'B', 'reason': 'Known'}"),
                        "If-Match",
                        "*")
                .expect(200);
        String newer = Long.toString(SECOND_OF_AUGUST + 86400);
        Map<String, String> corrected = with(strike("SYX2"), "fatalities", "5", "timestamp", newer, "tags", "revised");
        assertThat(verdicts(send("format=acled", file(corrected)))).containsExactly("2 corrected");
        JsonNode now = development("acled-syx2");
        assertThat(now.at("/claims/0/best").asInt()).isEqualTo(5);
        assertThat(now.at("/claims/0/source").asInt()).isZero();
        assertThat(now.at("/sources/0/published").asString()).isEqualTo("2016-08-03");
        assertThat(now.at("/sources/0/reliability").asString()).isEqualTo("B");
        assertThat(note("acled-syx2", "tags")).isEqualTo("revised");
        assertThat(verdicts(send("format=acled", file(corrected)))).containsExactly("2 unchanged");
        Answer older = send("format=acled", file(strike("SYX2")));
        assertThat(verdicts(older)).containsExactly("2 rejected");
        assertThat(older.text()).contains("/problems/older-than-known", newer);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-07-11, 1, 2016-07-11",
        "11 July 2016, 1, 2016-07-11",
        "2016-07-11, 2, [2016-07-08..2016-07-14]",
        "2016-07-16, 3, 2016-07"
    })
    void how_precise_a_date_is_known_is_kept(String day, String precision, String date) {
        String id = "SYP" + Math.abs((day + precision).hashCode());
        Map<String, String> row = with(strike(id), "event_date", day, "time_precision", precision);
        assertThat(verdicts(send("format=acled", file(row)))).containsExactly("2 created");
        assertThat(development("acled-" + id.toLowerCase()).path("date").asString())
                .isEqualTo(date);
    }

    @Test
    void a_column_that_nobody_knows_is_kept_and_one_that_is_missing_or_renamed_is_told_before_anything_is_taken() {
        String more = file(strike("SYX3")).replace("timestamp\r\n", "timestamp,mood\r\n");
        more = more.substring(0, more.length() - 2) + ",sombre\r\n";
        assertThat(verdicts(send("format=acled", more))).containsExactly("2 created");
        assertThat(note("acled-syx3", "mood")).isEqualTo("sombre");
        String renamed = file(strike("SYX4")).replace("fatalities", "fatality");
        Answer refused = send("format=acled&importId=renamed", renamed).expectProblem(400, "invalid-input");
        assertThat(refused.text())
                .contains("columns of ACLED are missing: 'fatalities' (was it renamed to 'fatality'?)");
        http.get("/imports/renamed").expect(404);
        http.get("/developments/acled-syx4").expect(404);
        assertThat(send("", file(strike("SYX4")))
                        .expectProblem(400, "invalid-input")
                        .text())
                .contains("format=acled");
    }

    @Test
    void a_cell_that_makes_no_sense_spoils_its_own_row_with_the_name_of_its_column() {
        Answer answer = send(
                "format=acled",
                file(
                        with(strike("SYX5"), "event_date", "11/07/2016"),
                        with(strike("SYX6"), "time_precision", "4"),
                        with(strike("SYX7"), "latitude", "north"),
                        with(strike("SYX8"), "event_type", "Weather", "sub_event_type", "Rain"),
                        with(strike("SYX9"), "actor1", ""),
                        with(strike("SYX10"), "fatalities", "-3"),
                        with(strike("SYX11"), "event_date", "31 February 2016")));
        assertThat(verdicts(answer))
                .containsExactlyElementsOf(
                        List.of("2 rejected 3 rejected 4 rejected 5 rejected 6 created 7 rejected 8 rejected"
                                .split("(?<=d) ")));
        assertThat(lines(answer).get(0).at("/problem/errors/0/field").asString())
                .isEqualTo("event_date");
        assertThat(lines(answer).get(0).path("id").asString()).isEqualTo("acled-syx5");
        assertThat(lines(answer).get(2).at("/problem/errors/0/value").asString())
                .isEqualTo("north");
    }

    @Test
    void a_row_that_was_removed_is_reported_missing() {
        String day = "&importId=";
        send("format=acled&whole=true" + day + "week-1", file(strike("SYY1"), strike("SYY2")))
                .expect(200);
        send("format=acled&whole=true" + day + "week-2", file(with(strike("SYY1"), "time_precision", "9")))
                .expect(200);
        String missing = http.get("/imports/week-2").json().path("missing").toString();
        assertThat(missing).contains("\"acled-syy2\"").doesNotContain("\"acled-syy1\"");
        http.get("/developments/acled-syy2").expect(200);
    }

    @Test
    void an_actor_whom_nobody_knows_is_refused_or_registered_as_is_wished() {
        Map<String, String> row = with(strike("SYZ1"), "actor2", "Brigade of Tell Mithal (Syria)");
        Answer refused = send("format=acled", file(row));
        assertThat(verdicts(refused)).containsExactly("2 rejected");
        assertThat(refused.text()).contains("unknown actor 'Brigade of Tell Mithal (Syria)'");
        send("format=acled&actors=invent", file(row)).expectProblem(400, "invalid-input");
        Map<String, String> wrong = with(strike("SYZ2"), "actor2", "Nobody at All", "latitude", "120");
        String both = file(row, wrong);
        assertThat(verdicts(send("format=acled&actors=register&dryRun=true", both)))
                .containsExactly("2 created", "3 rejected");
        http.get("/actors/brigade-of-tell-mithal-syria").expect(404);
        assertThat(verdicts(send("format=acled&actors=register&importId=brigade", both)))
                .containsExactly("2 created", "3 rejected");
        http.get("/actors/nobody-at-all").expect(404);
        JsonNode brigade =
                http.get("/actors/brigade-of-tell-mithal-syria").expect(200).json();
        assertThat(brigade.path("name").asString()).isEqualTo("Brigade of Tell Mithal (Syria)");
        assertThat(brigade.path("type").asString()).isEqualTo("armed-group");
        assertThat(http.get("/actors/brigade-of-tell-mithal-syria/versions").text())
                .contains("Named in the import 'brigade' (acled)");
        assertThat(http.get("/timelines/actors/brigade-of-tell-mithal-syria").ids())
                .containsExactly("acled-syz1");
    }

    @Test
    void an_actor_whose_id_another_one_has_is_refused_with_what_can_be_done() {
        http.post("/actors", Example.json("{'id': 'brigade-of-two', 'name': 'Second Brigade', 'type': 'armed-group'}"))
                .expect(201);
        Answer refused = send("format=acled&actors=register", file(with(strike("SYZ3"), "actor2", "Brigade of (Two)")));
        assertThat(verdicts(refused)).containsExactly("2 rejected");
        assertThat(refused.text()).contains("as an alias");
    }

    @Test
    void what_acled_tells_apart_is_not_likened_to_each_other_but_to_what_others_tell() {
        Map<String, String> first = with(strike("SYV1"), "event_date", "2012-03-04", "location", "Ain Mithal");
        Map<String, String> second = with(strike("SYV2"), "event_date", "2012-03-04", "location", "Ain Mithal");
        for (String dryRun : List.of("&dryRun=true", "")) {
            assertThat(verdicts(send("format=acled&duplicates=reject" + dryRun, file(first, second))))
                    .containsExactly("2 created", "3 created");
        }
        ObjectNode told = Example.strike("mill-of-sidra", "2009-03-04", "aleppo")
                .put("title", "Air strike in Sidra, Syria")
                .put("summary", "On 11 July, aircraft struck a mill, and a barn.");
        told.set(
                "participants",
                Example.list("{'actor': 'russia', 'role': 'party'}, {'actor': 'free-syrian-army', 'role': 'party'}"));
        record(told);
        Map<String, String> third = with(strike("SYV3"), "event_date", "2009-03-04", "location", "Sidra");
        Answer doubtful = send("format=acled&duplicates=reject", file(third));
        assertThat(verdicts(doubtful)).containsExactly("2 duplicate");
        assertThat(lines(doubtful).get(0).at("/candidates/0/id").asString()).isEqualTo("mill-of-sidra");
        String attach = "format=acled&duplicates=attach&importId=sidra";
        Answer attached = send(attach, file(third));
        assertThat(verdicts(attached)).as(attached.text()).containsExactly("2 attached");
        assertThat(verdicts(send(attach, file(third)))).containsExactly("2 unchanged");
        assertThat(development("mill-of-sidra").at("/claims/0/source").asInt(-1))
                .isEqualTo(1);
        assertThat(development("mill-of-sidra").at("/sources/1/notes/tags").asString())
                .isEqualTo("made up");
        http.send("DELETE", "/imports/sidra?reason=Another", BodyPublishers.noBody())
                .expect(200);
        assertThat(development("mill-of-sidra").at("/sources/1").has("withdrawn"))
                .isTrue();
    }
}
