package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.log.Log;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection;
import io.dateline.projection.Readings;
import io.dateline.timeline.Counterexample.Run;
import io.dateline.timeline.TimelinePage.Entry;
import io.dateline.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Rules that hold for all histories, whatever the clocks of those who record them. The seed names the history; a failure shows it.
 * In a Dateline of its own: the log of the others would end years ahead, too.
 */
@DirtiesContext
// By these clocks a wait might never end.
@TestPropertySource(properties = "dateline.replay.linger=0s")
class RandomHistoryTests extends HttpTest {

    @TestConfiguration
    static class Wandering {

        @Bean
        @Primary
        WanderingClock wanderingClock() {
            return new WanderingClock();
        }
    }

    @Autowired
    private WanderingClock clock;

    @Autowired
    private Log log;

    @Autowired
    private Timelines timelines;

    @Autowired
    private PageAnswers answers;

    @Autowired
    private Differences differences;

    @Autowired
    private Generations generations;

    @Autowired
    private Readings readings;

    @Autowired
    private TimelineProjection projection;

    @Autowired
    private Vocabulary vocabulary;

    /** Seconds at which something may have come to be known, and one after everything. */
    private static final List<Long> KNOWN = Stream.of(
                    "2015-12-30",
                    "2015-12-31",
                    "2016-01",
                    "2016-03-10",
                    "2016-04",
                    "2016-07",
                    "2016",
                    "2020",
                    "2024-06")
            .map(date -> ModelTimelines.bounds(date).latest())
            .toList();

    /** Axon keeps its clock for all. */
    @AfterAll
    static void set_the_clock_right() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void timelines_as_of_every_position_and_known_on_every_date_are_what_a_plain_model_says_through_replays(long seed) {
        holds(seed, run -> {
            readings.awaitAll(run.history().position());
            agree(run);
            Map<String, Projection.Content> before = contents(generations.active(TimelineProjection.NAME));
            for (int replay = 0; replay < 2; replay++) {
                Generation refilled = refill();
                assertThat(contents(refilled)).isEqualTo(before);
            }
            agree(run);
            for (String part : List.of("theme:peace", "actor:north", "actor:ada")) {
                repair(part.replace(":", ":random-" + run.name() + "-"));
                assertThat(contents(generations.active(TimelineProjection.NAME)))
                        .as(part)
                        .isEqualTo(before);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_changes_between_two_points_done_to_the_earlier_timeline_give_the_later_one(long seed) {
        holds(seed, run -> {
            Random random = new Random(seed);
            Generation active = generations.active(TimelineProjection.NAME);
            int steps = run.positions().size();
            for (int pair = 0; pair < 40 && steps > 0; pair++) {
                int since = random.nextInt(steps);
                int until = since + random.nextInt(steps - since);
                Long known = KNOWN.get(random.nextInt(KNOWN.size()));
                Long everywhere = random.nextBoolean() ? null : known;
                View last = new View(active, run.positions().get(until), everywhere);
                leads(run.history(), new View(active, run.positions().get(since), everywhere), last);
                leads(
                        run.history(),
                        new View(active, last.position(), KNOWN.get(0)),
                        new View(active, last.position(), known));
            }
        });
    }

    private void holds(long seed, Consumer<Run> rule) {
        new Counterexample(seed, name -> new RandomLife(seed, name, http, clock, log::recordedAt), rule).mustNotExist();
    }

    /** Of the part, and of all that stands on its timeline, nothing is left before. */
    private void repair(String scope) {
        String suffix = generations.active(TimelineProjection.NAME).suffix();
        projections
                .sql("DELETE FROM timeline_state_" + suffix + " WHERE ordinal IN (SELECT ordinal FROM timeline_entry_"
                        + suffix + " WHERE " + LaneNumbers.is("lane", suffix) + ")")
                .param(scope)
                .update();
        projections
                .sql("DELETE FROM timeline_entry_" + suffix + " WHERE " + LaneNumbers.is("lane", suffix))
                .param(scope)
                .update();
        String[] part = scope.split(":");
        String location = http.post(
                        "/replays", Example.json("{'projection': 'timelines'}").put(part[0], part[1]))
                .expect(202)
                .header("Location")
                .substring("/api/v1".length());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state(location).equals("done"));
    }

    private void leads(RandomHistory history, View since, View until) {
        Filter everything = everything();
        for (Lane lane : history.model().timelines(0, 0).keySet()) {
            Map<String, ModelTimelines.Line> lines = new TreeMap<>();
            shown(lane, since).forEach(line -> lines.put(line.id(), line));
            for (Difference difference :
                    DifferencePages.of(differences, lane, everything, new SpanParameters.Span(since, until))) {
                if (difference.entry() == null) {
                    assertThat(lines.remove(difference.id())).isNotNull();
                } else {
                    lines.put(
                            difference.id(),
                            line(
                                    difference.entry(),
                                    difference.entry().path("direct").asBoolean()));
                }
            }
            assertThat(lines.values())
                    .as("%s from %s to %s", lane, since, until)
                    .containsExactlyInAnyOrderElementsOf(shown(lane, until));
        }
    }

    private Map<String, Projection.Content> contents(Generation generation) {
        return projection.contents(generation, head(), seen -> {});
    }

    private Generation refill() {
        replay(TimelineProjection.NAME);
        return generations.active(TimelineProjection.NAME);
    }

    private void agree(Run run) {
        Generation active = generations.active(TimelineProjection.NAME);
        for (int step = 0; step < run.positions().size(); step++) {
            long position = run.positions().get(step);
            agree(run.history(), new View(active, position, null), Long.MAX_VALUE - 1);
            long known = KNOWN.get(step % KNOWN.size());
            agree(run.history(), new View(active, position, known), known);
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
        return entries(lane, view).stream()
                .map(entry -> line(Example.JSON.readTree(entry.document()), entry.direct()))
                .toList();
    }

    /** As an answer shows it: without sources that were not out yet. */
    private List<ModelTimelines.Line> shown(Lane lane, View view) {
        return entries(lane, view).stream()
                .map(entry -> line(Example.JSON.readTree(answers.document(entry, view)), entry.direct()))
                .toList();
    }

    private List<Entry> entries(Lane lane, View view) {
        PageParameters.Page page = new PageParameters.Page(false, 1000, false);
        return timelines.page(lane, everything(), page, null, 0, view).items();
    }

    private Filter everything() {
        return new FilterParameters(null, null, null, null, null, null, null, null, null, null, null).check(vocabulary);
    }

    private static ModelTimelines.Line line(JsonNode document, boolean direct) {
        return new ModelTimelines.Line(
                document.path("id").asString(),
                document.path("version").asLong(),
                document.path("title").asString(),
                document.path("sources").size(),
                document.path("status").asString(),
                document.path("earliest").asString(null),
                document.path("latest").asString(null),
                direct);
    }
}
