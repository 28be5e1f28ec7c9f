package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineIndexTests extends HttpTest {

    @Test
    void the_index_says_of_each_timeline_what_walking_it_finds() {
        theme("indexed");
        record(strike("indexed-1", "../2014-05", "indexed"));
        record(strike("indexed-2", "2016-01/..", "indexed"));
        record(strike("indexed-3", "2015", "indexed"));
        record(strike("indexed-4", "2019", "indexed"));
        http.post("/developments/indexed-4/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        JsonNode lines = http.get("/timelines?limit=1000").expect(200).json().path("items");
        assertThat(lines.size()).isGreaterThan(20);
        assertThat(lines.valueStream().map(line -> line.path("href").asString()))
                .doesNotHaveDuplicates();
        lines.forEach(this::assertAgrees);
        JsonNode indexed = lines.valueStream()
                .filter(line -> line.path("id").asString().equals("indexed"))
                .findFirst()
                .orElseThrow();
        assertThat(indexed.path("type").asString()).isEqualTo("theme");
        assertThat(indexed.path("count").asInt()).isEqualTo(3);
        assertThat(indexed.path("first").asString()).isEqualTo("2014-05-31");
        assertThat(indexed.path("last").asString()).isEqualTo("2016-01-01");
    }

    @Test
    void the_index_is_read_page_by_page_without_those_on_which_nothing_stands_any_more() {
        for (String id : List.of("leafed-a", "leafed-b", "leafed-c", "leafed-d")) {
            theme(id);
            record(strike(id + "-1", "2016", id));
        }
        http.post("/developments/leafed-b-1/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        JsonNode all = http.get("/timelines?limit=1000").expect(200).json().path("items");
        List<JsonNode> pages = http.get("/timelines?limit=3")
                .walk(http, "next")
                .map(page -> page.json().path("items"))
                .toList();
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(page -> page.size() == 3);
        List<JsonNode> lines = pages.stream().flatMap(JsonNode::valueStream).toList();
        assertThat(lines).isEqualTo(all.valueStream().toList());
        assertThat(lines.stream().map(line -> line.path("id").asString()))
                .containsSubsequence("leafed-a", "leafed-c", "leafed-d")
                .doesNotContain("leafed-b");
        assertThat(http.get("/timelines?limit=1&after=theme:leafed-a").ids()).containsExactly("leafed-c");
    }

    private void assertAgrees(JsonNode line) {
        String path = line.path("href").asString().substring("/api/v1".length());
        List<JsonNode> entries = http.get(path + "?limit=25")
                .walk(http, "next")
                .map(Answer::json)
                .flatMap(page -> page.path("items").valueStream())
                .toList();
        assertThat(line.path("count").asInt()).as(path).isEqualTo(entries.size());
        String corrections = "/corrections?%s=%s&limit=1"
                .formatted(line.path("type").asString(), line.path("id").asString());
        Stream<String> corrected = http.get(corrections)
                .json()
                .path("items")
                .valueStream()
                .map(correction -> correction.path("recorded").asString());
        assertThat(line.path("lastChange").asString().substring(0, 19))
                .as(path)
                .isEqualTo(Stream.concat(
                                entries.stream()
                                        .map(entry -> entry.path("changed").asString()),
                                corrected)
                        .map(time -> time.substring(0, 19))
                        .max(String::compareTo)
                        .orElseThrow());
    }

    @Test
    void what_leaves_a_timeline_changes_it_too() {
        theme("left-by-one");
        record(strike("left-by-one-1", "2016", "left-by-one"));
        record(strike("left-by-one-2", "2016-05", "left-by-one"));
        String before = lastChange("left-by-one");
        http.post("/developments/left-by-one-2/retraction", json("{'reason': 'hoax'}"), "If-Match", "*")
                .expect(200);
        assertThat(Instant.parse(lastChange("left-by-one"))).isAfter(Instant.parse(before));
    }

    private String lastChange(String theme) {
        return http.get("/timelines?limit=1000")
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(theme))
                .findFirst()
                .orElseThrow()
                .path("lastChange")
                .asString();
    }
}
