package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection;
import io.dateline.timeline.TimelinePage.Entry;
import io.dateline.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules that hold for all histories. The seed names the history; a failure shows it. */
class RandomHistoryTests extends HttpTest {

    private static final int STEPS = 80;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Generations generations;

    @Autowired
    private TimelineProjection projection;

    @Autowired
    private Vocabulary vocabulary;

    /** Seconds at which something may have come to be known, and one after everything. */
    private static final List<Long> KNOWN = Stream.of(
                    "2015-12-30", "2015-12-31", "2016-01", "2016-03-10", "2016-04", "2016-07", "2016")
            .map(date -> ModelTimelines.bounds(date).latest())
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void timelines_as_of_every_position_and_known_on_every_date_are_what_a_plain_model_says_through_replays(long seed) {
        RandomHistory history = new RandomHistory(seed, http);
        List<Long> positions = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            history.step();
            positions.add(history.position());
        }
        generations.awaitAll(history.position());
        agree(history, positions);

        Map<String, Projection.Content> before = projection.contents(generations.active(TimelineProjection.NAME));
        for (int replay = 0; replay < 2; replay++) {
            Generation refilled = replay();
            assertThat(projection.contents(refilled)).isEqualTo(before);
        }
        agree(history, positions);
    }

    private Generation replay() {
        String replay = http.post("/replays", "{\"projection\": \"timelines\"}")
                .expect(202)
                .json()
                .path("id")
                .asString();
        Awaitility.await()
                .until(() -> http.get("/replays/" + replay)
                        .json()
                        .path("state")
                        .asString()
                        .equals("done"));
        return generations.active(TimelineProjection.NAME);
    }

    private void agree(RandomHistory history, List<Long> positions) {
        Generation active = generations.active(TimelineProjection.NAME);
        for (int step = 0; step < STEPS; step++) {
            long position = positions.get(step);
            agree(history, new View(active, position, null), Long.MAX_VALUE - 1);
            long known = KNOWN.get(step % KNOWN.size());
            agree(history, new View(active, position, known), known);
        }
    }

    private void agree(RandomHistory history, View view, long known) {
        history.model()
                .timelines(view.position(), known)
                .forEach((lane, lines) -> assertThat(read(lane, view))
                        .as("%s seen from %s", lane, view)
                        .isEqualTo(lines));
    }

    private List<ModelTimelines.Line> read(Lane lane, View view) {
        Filter everything =
                new FilterParameters(null, null, null, null, null, null, null, null, null, null).check(vocabulary);
        PageParameters.Page page = new PageParameters.Page(false, 1000);
        return timelines.page(lane, everything, page, null, 0, view).items().stream()
                .map(RandomHistoryTests::line)
                .toList();
    }

    private static ModelTimelines.Line line(Entry entry) {
        JsonNode document = Example.JSON.readTree(entry.document());
        return new ModelTimelines.Line(
                document.path("id").asString(),
                document.path("version").asLong(),
                document.path("title").asString(),
                document.path("sources").size(),
                entry.direct());
    }
}
