package io.dateline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.sample.Sample.Expected;
import io.dateline.sample.Sample.Row;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"dateline.sample.offered=true", "dateline.duplicates.when-recording=reject"})
class SampleTests extends HttpTest {

    private static final Sample SAMPLE = new Sample(7, 300, 4, 5, 5);
    private static final String QUERY = "/samples/developments?seed=7&count=300&bad=4&repeated=5&retold=5";

    @Test
    void the_same_seed_gives_the_same_and_another_gives_others() {
        assertThat(SAMPLE.rows()).containsExactlyElementsOf(SAMPLE.rows().toList());
        assertThat(Sample.of(8, 300).first())
                .doesNotContainAnyElementsOf(SAMPLE.first().toList());
    }

    @Test
    void of_each_hundred_one_is_corrected_twenty_times_and_five_once_and_one_is_retracted() {
        Map<String, Long> corrections = SAMPLE.rows()
                .filter(row -> row.expected() == Expected.CORRECTED)
                .collect(Collectors.groupingBy(Row::id, Collectors.counting()));
        Map<Long, Long> howOften = corrections.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(howOften).containsExactlyInAnyOrderEntriesOf(Map.of(20L, 3L, 1L, 15L));
        assertThat(SAMPLE.retracted()).hasSize(3).doesNotContainAnyElementsOf(corrections.keySet());
    }

    @Test
    void summaries_and_actors_are_as_varied_as_in_newspapers() {
        List<Integer> summaries = SAMPLE.first()
                .map(row -> Example.JSON
                        .readTree(row.json())
                        .get("summary")
                        .asString()
                        .length())
                .toList();
        assertThat(summaries).allMatch(length -> length >= 300 && length <= 610);
        assertThat(Sample.actors()).hasSize(200);
        assertThat(Sample.themes()).hasSize(40);
    }

    @Test
    void a_sample_that_cannot_be_is_refused_with_its_parameters() {
        for (String wrong : List.of("count=x", "seed=x", "count=-1", "bad=101", "repeated=-1", "retold=1e2")) {
            assertThat(http.get("/samples/developments?" + wrong)
                            .expectProblem(400, "invalid-input")
                            .fields())
                    .containsExactly(wrong.substring(0, wrong.indexOf('=')));
        }
        assertThat(http.get("/samples/retractions?count=x&seed=y")
                        .expectProblem(400, "invalid-input")
                        .fields())
                .containsExactlyInAnyOrder("count", "seed");
    }

    @Test
    @Timeout(20)
    void whoever_asks_for_the_headers_alone_gets_them_at_once_however_many_are_wanted() {
        for (String path : List.of("developments", "retractions")) {
            Answer headers = http.send("HEAD", "/samples/" + path + "?count=1000000000", BodyPublishers.noBody())
                    .expect(200);
            assertThat(headers.header("Content-Type")).startsWith("application/x-ndjson");
            assertThat(headers.body()).isEmpty();
        }
        assertThat(http.send("HEAD", "/samples/developments?count=x", BodyPublishers.noBody())
                        .status())
                .isEqualTo(400);
    }

    /** Whoever measures or compares knows beforehand what must come of each row. */
    @Test
    void a_dateline_that_knows_its_words_says_of_each_row_what_is_expected() {
        lines("/samples/actors").forEach(actor -> http.post("/actors", actor).expect(201));
        lines("/samples/themes").forEach(theme -> http.post("/themes", theme).expect(201));
        String rows = String.join("\n", lines(QUERY));
        List<String> verdicts = http.send(
                        "POST",
                        "/developments/batch",
                        BodyPublishers.ofString(rows),
                        "Content-Type",
                        "application/x-ndjson")
                .expect(200)
                .text()
                .lines()
                .map(line -> Example.JSON.readTree(line).get("verdict").asString())
                .toList();
        List<String> expected = SAMPLE.rows()
                .map(row -> row.expected().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(verdicts).isEqualTo(expected).contains("rejected", "unchanged", "duplicate", "corrected");
        for (String retraction : lines("/samples/retractions?seed=7&count=300")) {
            String id = Example.JSON.readTree(retraction).get("id").asString();
            http.post("/developments/" + id + "/retraction", "{\"reason\": \"Made up\"}", "If-Match", "*")
                    .expect(200);
        }
    }

    private List<String> lines(String path) {
        return http.get(path).expect(200).text().lines().toList();
    }
}
