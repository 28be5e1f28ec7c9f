package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.Answer;
import io.dateline.HttpTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CitationTests extends HttpTest {

    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    @Test
    void a_version_is_cited_in_a_line_of_text() {
        record(call("cited-line").put("date", "2015-09~"));
        JsonNode version = http.get("/developments/cited-line/versions").json().at("/items/0");
        Answer citation =
                http.get("/developments/cited-line/versions/1/citation").expect(200);
        assertThat(citation.header("Content-Type")).startsWith("text/plain");
        assertThat(citation.text())
                .matches(
                        "Lavrov and Kerry speak\\. about September 2015\\. Dateline, development cited-line, version 1,"
                                + " recorded " + version.path("recorded").asString()
                                + "\\. http://127\\.0\\.0\\.1:\\d+/api/v1/developments/cited-line/versions/1\\."
                                + " sha256:" + version.path("sha256").asString() + "\n");
    }

    @Test
    void a_version_is_cited_in_the_format_of_reference_managers() {
        record(call("cited-csl"));
        Answer citation = http.get("/developments/cited-csl/versions/1/citation", "Accept", CSL + ", text/html;q=0.5")
                .expect(200);
        assertThat(citation.header("Content-Type")).isEqualTo(CSL);
        ObjectNode csl = (ObjectNode) citation.json();
        assertThat(csl.remove("URL").asString()).endsWith("/api/v1/developments/cited-csl/versions/1");
        assertThat(csl.remove("accessed").at("/date-parts/0").size()).isEqualTo(3);
        assertThat(csl.remove("issued").at("/date-parts/0").size()).isEqualTo(3);
        assertThat(csl.remove("note").asString())
                .isEqualTo("sha256:"
                        + http.get("/developments/cited-csl/versions")
                                .json()
                                .at("/items/0/sha256")
                                .asString());
        assertThat(csl)
                .isEqualTo(
                        json(
                                "{'type': 'webpage', 'id': 'dateline-cited-csl-1', 'title': 'Lavrov and Kerry speak',"
                                        + " 'container-title': 'Dateline', 'event-date': {'date-parts': [[2015, 9, 18]]}, 'version': '1'}"));
    }

    @Test
    void a_parameter_goes_before_what_a_browser_accepts() {
        record(call("cited-format"));
        String path = "/developments/cited-format/versions/1/citation";
        assertThat(http.get(path + "?format=csl", "Accept", "text/html").header("Content-Type"))
                .isEqualTo(CSL);
        assertThat(http.get(path + "?format=text", "Accept", CSL).header("Content-Type"))
                .startsWith("text/plain");
        assertThat(http.get(path, "Accept", "text/html,*/*;q=0.8").header("Content-Type"))
                .startsWith("text/plain");
        http.get(path + "?format=bibtex").expectProblem(400, "invalid-input");
        assertThat(http.get(path, "Accept", "text/html")
                        .expectProblem(406, "not-acceptable")
                        .json()
                        .path("detail")
                        .asString())
                .contains("text/plain", CSL);
    }

    @Test
    void a_retracted_version_is_cited_as_retracted() {
        record(call("cited-retracted"));
        http.post("/developments/cited-retracted/retraction", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        String path = "/developments/cited-retracted/versions/2/citation";
        assertThat(http.get(path).text()).contains("version 2 (retracted), recorded");
        assertThat(http.get(path + "?format=csl").json().path("status").asString())
                .isEqualTo("retracted");
    }

    @Test
    void a_permanent_address_begins_as_configured_or_as_the_request_did() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerPort(8080);
        assertThat(new PermanentLinks(new LinkSettings("https://example.org/news/")).to("/api/v1", request))
                .isEqualTo("https://example.org/news/api/v1");
        assertThat(new PermanentLinks(new LinkSettings(null)).to("/api/v1", request))
                .isEqualTo("http://localhost:8080/api/v1");
    }

    /** What a document says, sorted and without what is worked out from the rest: done with nothing of Dateline's. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whoever_reads_a_version_can_work_out_its_hash(String language) throws Exception {
        String id = "hashed-" + language;
        ObjectNode call = call(id).put("summary", "Сказано \"so\"\tund\n\\ anders / \uD83D\uDE00");
        ((ObjectNode) call.get("place")).put("lat", new BigDecimal("55.750")).put("lon", new BigDecimal("40.0"));
        record(call);
        Answer version = http.get("/developments/" + id + "/versions/1", "Accept-Language", language);
        Map<String, Object> said = new TreeMap<>(PLAIN.readValue(version.body(), Map.class));
        assertThat(said.keySet()).contains("displayDate", "earliest", "latest", "reported");
        said.keySet()
                .removeAll(List.of(
                        "displayDate",
                        "made",
                        "earliest",
                        "latest",
                        "reported",
                        "status",
                        "rule",
                        "independentSources",
                        "contested"));
        String text = PLAIN.writeValueAsString(said);
        assertThat(text).contains(",\"actsFor\":").contains("Сказано");
        String hashed = text.replace("40.0,", "40,")
                .replaceAll("\"actsFor\":\\[[^]]*],", "")
                .replaceAll(",\"actsFor\":\\[[^]]*]", "");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));
        assertThat(http.get("/developments/" + id + "/versions")
                        .json()
                        .at("/items/0/sha256")
                        .asString())
                .isEqualTo(HexFormat.of().formatHex(hash));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016                  | {'date-parts': [[2016]]}
                    2016-09               | {'date-parts': [[2016, 9]]}
                    2016-09-05            | {'date-parts': [[2016, 9, 5]]}
                    2016-09-05T10:00:00Z  | {'date-parts': [[2016, 9, 5]]}
                    2016-09~              | {'date-parts': [[2016, 9]], 'circa': true}
                    2016-22               | {'date-parts': [[2016]], 'season': 2}
                    2016-09-04/2016-09-05 | {'date-parts': [[2016, 9, 4], [2016, 9, 5]]}
                    2016-02/2016-09-04?   | {'date-parts': [[2016, 2], [2016, 9, 4]], 'circa': true}
                    2016-09-04/..         | {'literal': 'in words'}
                    2016-22/2016-23       | {'literal': 'in words'}
                    [2016-09-04,2016-09-05] | {'literal': 'in words'}
                    201X                  | {'literal': 'in words'}
                    2016-09-XX            | {'literal': 'in words'}
                    2016-~09              | {'literal': 'in words'}
                    -0043                 | {'literal': 'in words'}
                    0000                  | {'literal': 'in words'}
                    Y20160                | {'literal': 'in words'}
                    """)
    void a_date_is_cited_in_parts_only_where_these_say_neither_more_nor_less(String date, String cited) {
        String written = PLAIN.rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build()
                .writeValueAsString(CitedDate.of(date, "in words"));
        assertThat(PLAIN.readTree(written)).isEqualTo(json(cited));
    }
}
