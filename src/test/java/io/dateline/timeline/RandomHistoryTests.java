package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection;
import io.dateline.projection.Reading;
import io.dateline.timeline.TimelinePage.Entry;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rules that hold for all histories. The seed names the history; a failure shows it. */
class RandomHistoryTests extends HttpTest {

    private static final int STEPS = 120;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Generations generations;

    @Autowired
    private TimelineProjection projection;

    @Autowired
    private Vocabulary vocabulary;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_timeline_as_of_every_position_is_what_a_plain_model_says_and_stays_so_through_replays(long seed) {
        RandomHistory history = new RandomHistory(seed, http);
        Map<Long, Map<Lane, List<ModelTimelines.Line>>> expected = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            history.step();
            expected.put(history.position(), history.model().timelines());
        }
        generations.awaitAll(history.position());
        agree(expected);

        Map<String, Projection.Content> before = projection.contents(generations.active(TimelineProjection.NAME));
        for (int replay = 0; replay < 2; replay++) {
            Generation refilled = replay();
            assertThat(projection.contents(refilled)).isEqualTo(before);
            agree(expected);
        }
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

    private void agree(Map<Long, Map<Lane, List<ModelTimelines.Line>>> expected) {
        Generation active = generations.active(TimelineProjection.NAME);
        expected.forEach((position, lanes) ->
                lanes.forEach((lane, lines) -> assertThat(read(lane, new Reading(active, position, 0)))
                        .as("%s as of %s", lane, position)
                        .isEqualTo(lines)));
    }

    private List<ModelTimelines.Line> read(Lane lane, Reading reading) {
        Filter everything =
                new FilterParameters(null, null, null, null, null, null, null, null, null).check(vocabulary);
        PageParameters.Page page = new PageParameters.Page(false, 1000);
        return timelines.page(lane, everything, page, null, 0, reading).items().stream()
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
