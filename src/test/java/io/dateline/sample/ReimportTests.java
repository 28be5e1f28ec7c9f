package io.dateline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** With {@code -Ddateline.rows=100000} as many as are said there are sent, of which 1 % are bad, 5 % come twice, and about 3 % are told by another paper. */
@TestPropertySource(properties = {"dateline.sample.offered=true", "dateline.duplicates.when-recording=reject"})
class ReimportTests extends HttpTest {

    private static final int ROWS = Integer.getInteger("dateline.rows", 400);
    private static final Sample SAMPLE = new Sample(11, ROWS, 1, 5, 5);

    @BeforeEach
    void knowItsWords() {
        Sample.actors().forEach(actor -> http.post("/actors", actor));
        Sample.themes().forEach(theme -> http.post("/themes", theme));
    }

    @Test
    void what_was_imported_and_undone_stands_on_the_same_timelines_once_it_is_imported_again() {
        List<String> expected = SAMPLE.rows()
                .map(row -> row.expected().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(differing(verdicts("first"), expected)).isEmpty();
        awaitShown();
        Map<String, List<ObjectNode>> timelines = timelines();
        assertThat(timelines.values()).allSatisfy(entries -> assertThat(entries).isNotEmpty());

        http.send("DELETE", "/imports/first?reason=A%20trial", BodyPublishers.noBody())
                .expect(200);
        awaitShown();
        assertThat(timelines().values())
                .allSatisfy(entries -> assertThat(entries).isEmpty());

        assertThat(verdicts("second")).hasSameSizeAs(expected).contains("created", "rejected");
        awaitShown();
        assertThat(timelines()).isEqualTo(timelines);
    }

    /** The first ten, since nobody reads two lists of a hundred thousand. */
    private static List<String> differing(List<String> verdicts, List<String> expected) {
        assertThat(verdicts).hasSameSizeAs(expected);
        return IntStream.range(0, expected.size())
                .filter(row -> !verdicts.get(row).equals(expected.get(row)))
                .mapToObj(row -> "row %d is %s, not %s".formatted(row + 1, verdicts.get(row), expected.get(row)))
                .limit(10)
                .toList();
    }

    private List<String> verdicts(String importId) {
        String rows = String.join("\n", SAMPLE.rows().map(Sample.Row::json).toList());
        return http.send(
                        "POST",
                        "/developments/batch?importId=" + importId,
                        BodyPublishers.ofString(rows),
                        "Content-Type",
                        "application/x-ndjson")
                .expect(200)
                .text()
                .lines()
                .map(line -> Example.JSON.readTree(line).get("verdict").asString())
                .toList();
    }

    private void awaitShown() {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(60))
                .until(() -> http.get("/developments?limit=1", "Dateline-At-Least", "" + head())
                                .status()
                        == 200);
    }

    /** What the busiest actors' timelines say of these developments, whatever version and moment it was said in. */
    private Map<String, List<ObjectNode>> timelines() {
        Map<String, List<ObjectNode>> timelines = new LinkedHashMap<>();
        for (String actor : Sample.actorIds().subList(0, 10)) {
            timelines.put(actor, entries("/timelines/actors/" + actor + "?limit=1000"));
        }
        return timelines;
    }

    private List<ObjectNode> entries(String path) {
        List<ObjectNode> entries = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = http.get(path + cursor).expect(200);
            for (JsonNode item : page.json().path("items")) {
                if (item.path("id").asString().startsWith(prefix())) {
                    entries.add(((ObjectNode) item).without(List.of("version", "position", "recorded", "changed")));
                }
            }
            cursor = page.json().path("next").isMissingNode()
                    ? ""
                    : "&after=" + page.json().path("next").asString();
        } while (!cursor.isEmpty());
        return entries;
    }

    /** All of its ids begin alike. */
    private static String prefix() {
        String id = SAMPLE.first().findFirst().orElseThrow().id();
        return id.substring(0, id.lastIndexOf('-') + 1);
    }
}
