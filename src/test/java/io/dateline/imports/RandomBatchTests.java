package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches of chance, of which about one row in a hundred is bad and one in twenty comes twice. */
class RandomBatchTests extends ImportTest {

    private static final int ROWS = 300;
    private static final String[] BAD = {"{\"id\": ", "[]", "nonsense", "{\"id\": \"x y\"}", "{}"};

    private final Map<String, String> said = new HashMap<>();
    private final List<String> expected = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_batch_is_taken_undone_and_taken_again_to_the_same_timeline(long seed) {
        String theme = "random-batch-" + seed;
        theme(theme);
        write(new Random(seed), theme);
        assertThat(verdicts(batch("?dryRun=true", rows))).isEqualTo(expected);
        assertThat(verdicts(batch("?importId=" + theme, rows))).isEqualTo(expected);
        List<JsonNode> first = timeline(theme);
        assertThat(first).hasSize(said.size());
        said.forEach((id, title) -> assertThat(first)
                .anyMatch(item -> item.path("id").asString().equals(id)
                        && item.path("title").asString().equals(title)));
        Answer undone = http.send("DELETE", "/imports/" + theme + "?reason=Trial", BodyPublishers.noBody());
        assertThat(lines(undone.expect(200)))
                .hasSize(said.size())
                .allMatch(done -> done.path("done").asString().equals("retracted"));
        assertThat(timeline(theme)).isEmpty();
        assertThat(verdicts(batch("?importId=" + theme, rows)).stream()
                        .filter(verdict -> verdict.endsWith("created"))
                        .count())
                .isEqualTo(said.size());
        assertThat(timeline(theme).equals(first)).isTrue();
    }

    private void write(Random random, String theme) {
        for (int line = 1; line <= ROWS; line++) {
            if (random.nextInt(100) == 0) {
                rows.append(BAD[random.nextInt(BAD.length)]).append('\n');
                expected.add(line + " rejected");
            } else {
                boolean again = random.nextInt(20) == 0 && !said.isEmpty();
                int number = again ? random.nextInt(said.size()) : said.size();
                String id = theme + "-" + number;
                boolean otherwise = again && random.nextInt(3) == 0;
                String title = !again ? "Told first" : otherwise ? "Told in line " + line : said.get(id);
                expected.add(line + (!again ? " created" : otherwise ? " corrected" : " unchanged"));
                said.put(id, title);
                ObjectNode row = Example.strike(id, day(number), theme).put("title", title);
                rows.append(row).append('\n');
            }
        }
    }

    private static String day(int number) {
        return "20%02d-%02d-%02d".formatted(number % 19, 1 + number % 12, 1 + number % 28);
    }

    /** What a reader sees, without when and how often it was written. */
    private List<JsonNode> timeline(String theme) {
        List<JsonNode> items = new ArrayList<>();
        http.get("/timelines/themes/" + theme + "?limit=1000")
                .walk(http, "next")
                .forEach(page -> page.json().path("items").forEach(item -> {
                    ((ObjectNode) item).remove(List.of("version", "changed", "recorded", "position"));
                    items.add(item);
                }));
        return items;
    }
}
