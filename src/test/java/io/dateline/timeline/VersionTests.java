package io.dateline.timeline;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VersionTests extends HttpTest {

    @Test
    void a_wrong_date_that_was_corrected_leaves_two_versions_and_their_difference() {
        long recorded = record(call("two-versions"));
        long corrected = http.patch(
                        "/developments/two-versions",
                        json("{'reason': 'It was the day before', 'date': '2015-09-17', 'source': %s}"
                                .formatted(source("Times", "2015-09-20"))),
                        "If-Match",
                        "\"1\"",
                        "Dateline-Author",
                        "Ada")
                .expect(200)
                .position();
        JsonNode items = versions("two-versions");
        assertThat(items.size()).isEqualTo(2);
        JsonNode first = items.get(0);
        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("change").asString()).isEqualTo("recorded");
        assertThat(first.path("position").asLong()).isEqualTo(recorded);
        assertThat(first.path("changes").isEmpty()).isTrue();
        JsonNode second = items.get(1);
        assertThat(second.path("change").asString()).isEqualTo("corrected");
        assertThat(second.path("position").asLong()).isEqualTo(corrected);
        assertThat(second.path("author").asString()).isEqualTo("Ada");
        assertThat(second.path("client").asString()).isNotBlank();
        assertThat(second.path("recorded").asString()).endsWith("Z");
        assertThat(second.path("reason").asString()).isEqualTo("It was the day before");
        assertThat(second.at("/source/publisher").asString()).isEqualTo("Times");
        assertThat(second.path("changes"))
                .isEqualTo(json("{'is': [{'field': 'date', 'before': '2015-09-18', 'after': '2015-09-17'}]}")
                        .get("is"));
        assertThat(http.get(href(second)).json().path("date").asString()).isEqualTo("2015-09-17");
        assertThat(http.get(href(first)).json().path("date").asString()).isEqualTo("2015-09-18");
        assertThat(http.get(href(second)).json().path("made")).isEqualTo(second);
        assertThat(http.get(href(first)).json().path("made")).isEqualTo(first);
    }

    @Test
    void a_source_more_and_a_retraction_are_versions_with_their_changes() {
        record(call("three-versions"));
        http.post(
                        "/developments/three-versions/sources",
                        source("Times", "2015-09-20").put("reason", "It has the hour"),
                        "If-Match",
                        "*")
                .expect(201);
        http.post("/developments/three-versions/retraction", json("{'reason': 'Hoax'}"), "If-Match", "*")
                .expect(200);
        JsonNode items = versions("three-versions");
        assertThat(texts(items, "change")).containsExactly("recorded", "source-added", "retracted");
        assertThat(texts(items.get(1).path("changes"), "field")).containsExactly("sources");
        assertThat(items.get(1).path("reason").asString()).isEqualTo("It has the hour");
        assertThat(items.get(2).path("changes"))
                .isEqualTo(json("{'is': [{'field': 'status', 'before': 'reported', 'after': 'retracted'},"
                                + " {'field': 'reason', 'after': 'Hoax'}]}")
                        .get("is"));
        http.get("/developments/three-versions").expect(410);
        Answer last = http.get("/developments/three-versions/versions/3").expect(200);
        assertThat(last.json().path("reason").asString()).isEqualTo("Hoax");
    }

    @Test
    void a_version_stays_to_the_letter_what_was_answered_when_it_stood() {
        record(call("permanent"));
        String then = http.get("/developments/permanent").expect(200).text();
        String hash = versions("permanent").get(0).path("sha256").asString();
        http.patch("/developments/permanent", json("{'reason': 'r', 'date': '2015'}"), "If-Match", "*")
                .expect(200);
        http.post("/developments/permanent/retraction", json("{'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        String list = http.get("/developments/permanent/versions").text();
        replay("timelines");
        Answer version = http.get("/developments/permanent/versions/1").expect(200);
        assertThat(version.text()).startsWith(then.substring(0, then.lastIndexOf('}')) + ",\"made\":{");
        assertThat(version.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(version.header("Vary")).isEqualTo("Accept-Language");
        assertThat(http.get("/developments/permanent/versions").text()).isEqualTo(list);
        assertThat(versions("permanent").get(0).path("sha256").asString()).isEqualTo(hash);
        assertThat(http.get("/developments/permanent/versions/1", "If-None-Match", version.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void what_was_told_of_later_was_not_there_yet_and_was_not_never_recorded() {
        long before = record(call("told-later")) - 1;
        assertThat(http.get("/developments/told-later?asOf=" + before)
                        .expectProblem(404, "not-told-yet")
                        .text())
                .contains("after position " + before, "asOf");
        assertThat(http.get("/developments/told-later?knownOn=2015-09-18")
                        .expectProblem(404, "not-told-yet")
                        .text())
                .contains("sources", "knownOn");
        http.get("/developments/told-later?knownOn=2015-09-19").expect(200);
    }

    @Test
    void a_version_is_told_in_the_reader_s_language_and_zone() {
        record(call("told").put("date", "2015-09-18T20:00:00Z"));
        assertThat(http.get("/developments/told/versions/1", "Accept-Language", "fr")
                        .json()
                        .path("displayDate")
                        .asString())
                .contains("septembre");
        assertThat(http.get("/developments/told/versions/1?tz=Asia/Tokyo")
                        .json()
                        .path("displayDate")
                        .asString())
                .contains("19 September");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "01", "x", "99999999999999999999"})
    void a_version_that_does_not_exist_is_refused_with_those_that_do(String number) {
        String id = "one-version" + number.length() + number.hashCode();
        record(call(id));
        Answer refused = http.get("/developments/" + id + "/versions/" + number).expectProblem(404, "no-such-version");
        assertThat(refused.json().path("newest").asInt()).isEqualTo(1);
        assertThat(refused.json().path("detail").asString()).contains("version 1 only");
    }

    @Test
    void versions_are_listed_page_by_page_each_with_what_it_changed() {
        record(call("leafed"));
        for (String title : List.of("Second", "Third", "Fourth", "Fifth")) {
            http.patch("/developments/leafed", json("{'reason': 'r'}").put("title", title), "If-Match", "*")
                    .expect(200);
        }
        List<JsonNode> pages = http.get("/developments/leafed/versions?limit=2")
                .expect(200)
                .walk(http, "next")
                .map(page -> page.json().path("items"))
                .toList();
        assertThat(pages.stream().map(JsonNode::size)).containsExactly(2, 2, 1);
        assertThat(pages.stream().flatMap(JsonNode::valueStream))
                .isEqualTo(versions("leafed").valueStream().toList());
        assertThat(pages.get(1).get(0).path("changes").toString()).contains("Second", "Third");
        assertThat(http.get("/developments/leafed/versions?after=5")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_was_never_recorded_has_no_versions() {
        for (String path : List.of("/versions", "/versions/1", "/versions/1/citation")) {
            http.get("/developments/never-versioned" + path).expectProblem(404, "never-recorded");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions?asOf=1", "/versions/1?asOf=1", "/versions/1?knownOn=2016"})
    void a_version_takes_no_point_of_view(String path) {
        assertThat(http.get("/developments/no-view" + path)
                        .expectProblem(400, "invalid-input")
                        .fields())
                .hasSize(1);
    }

    private JsonNode versions(String id) {
        return http.get("/developments/" + id + "/versions").expect(200).json().path("items");
    }

    private static String href(JsonNode version) {
        return version.path("href").asString().substring("/api/v1".length());
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
