package io.dateline.timeline;

import static io.dateline.Example.json;
import static io.dateline.Example.strike;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
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
        JsonNode lines = http.get("/timelines").expect(200).json().path("items");
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

    private void assertAgrees(JsonNode line) {
        String path = line.path("href").asString().substring("/api/v1".length());
        List<JsonNode> entries = http.get(path + "?limit=25")
                .walk(http, "next")
                .map(Answer::json)
                .flatMap(page -> page.path("items").valueStream())
                .toList();
        assertThat(line.path("count").asInt()).as(path).isEqualTo(entries.size());
        assertThat(line.path("lastChange").asString().substring(0, 19))
                .as(path)
                .isEqualTo(entries.stream()
                        .map(entry -> entry.path("changed").asString().substring(0, 19))
                        .max(String::compareTo)
                        .orElseThrow());
    }
}
