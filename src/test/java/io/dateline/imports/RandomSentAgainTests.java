package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.Example;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Mentions come, are undone and come again in any order, while somebody withdraws some of them by hand. */
class RandomSentAgainTests extends ForeignTest {

    private static final List<String> EVENTS = List.of("1", "2", "3");

    private final Set<String> byHand = new HashSet<>();
    private String prefix = "";

    private record Report(String event, String url) {

        static Report any(String prefix, Random random) {
            String event = prefix + EVENTS.get(random.nextInt(EVENTS.size()));
            return new Report(event, "https://gazette.example/" + event + "/" + random.nextInt(6));
        }

        String row() {
            return GdeltTests.mention(event, "gazette.example", url);
        }
    }

    @ParameterizedTest(name = "seed {0}, each file always under the same id: {1}")
    @CsvSource({"1, true", "2, true", "3, false", "4, false", "5, false"})
    void what_a_file_mentions_stands_once_it_was_imported_unless_somebody_withdrew_it(int seed, boolean same) {
        Random random = new Random(seed);
        prefix = "95" + seed + "00";
        String events = "random-events-" + seed;
        StringBuilder rows = new StringBuilder();
        EVENTS.forEach(event -> rows.append(GdeltTests.events(GdeltTests.event(prefix + event))));
        send("format=gdelt-events&importId=" + events, rows.toString()).expect(200);
        List<List<Report>> files = IntStream.range(0, 4)
                .mapToObj(file -> IntStream.range(0, 2 + random.nextInt(6))
                        .mapToObj(row -> Report.any(prefix, random))
                        .toList())
                .toList();
        Set<String> imports = new LinkedHashSet<>();
        for (int step = 0; step < 30; step++) {
            int which = random.nextInt(files.size());
            int what = random.nextInt(20);
            if (what < 10) {
                String id = "random-" + seed + "-" + which + (same ? "" : "-" + step);
                take(id, files.get(which));
                imports.add(id);
            } else if (what < 18 && !imports.isEmpty()) {
                String id = List.copyOf(imports).get(random.nextInt(imports.size()));
                undo(id);
            } else {
                withdraw(Report.any(prefix, random));
            }
        }
        // What others changed between two sendings of one file is left, see UndoTests.
        if (!same) {
            undoAll(events, imports);
        }
    }

    private void take(String id, List<Report> file) {
        String rows = String.join("", file.stream().map(Report::row).toList());
        List<String> dry = verdicts(send("format=gdelt-mentions&dryRun=true", rows));
        assertThat(verdicts(send("format=gdelt-mentions&importId=" + id, rows))).isEqualTo(dry);
        for (Report report : file) {
            JsonNode source = source(report);
            assertThat(source.has("withdrawn")).as(report.url + " after " + id).isEqualTo(byHand.contains(report.url));
        }
    }

    private List<JsonNode> sources(String event) {
        return development("gdelt-" + event).path("sources").valueStream().toList();
    }

    private JsonNode source(Report report) {
        return sources(report.event).stream()
                .filter(source -> source.path("url").asString("").equals(report.url))
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(Report report) {
        List<JsonNode> sources = sources(report.event);
        for (int place = 0; place < sources.size(); place++) {
            JsonNode source = sources.get(place);
            if (source.path("url").asString("").equals(report.url) && !source.has("withdrawn")) {
                http.post(
                                "/developments/gdelt-" + report.event + "/sources/" + place + "/withdrawal",
                                Example.json("{'reason': 'By hand'}"),
                                "If-Match",
                                "*")
                        .expect(200);
                byHand.add(report.url);
            }
        }
    }

    /** The first one first, which is the order of those who know no better. */
    private void undoAll(String events, Set<String> mentions) {
        undo(events);
        mentions.forEach(this::undo);
        undo(events);
        for (String event : EVENTS) {
            Answer found = http.get("/developments/gdelt-" + prefix + event);
            boolean changedByHand = byHand.stream().anyMatch(url -> url.contains("/" + prefix + event + "/"));
            if (!changedByHand) {
                found.expect(410);
            }
        }
    }
}
