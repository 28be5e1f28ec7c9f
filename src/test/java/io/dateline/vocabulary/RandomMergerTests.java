package io.dateline.vocabulary;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that hold for all histories of mergers. The seed names the history; a failure shows it. */
class RandomMergerTests extends HttpTest {

    private static final int ACTORS = 6;
    private static final int THEMES = 3;
    private static final List<String> DATES = List.of("2014", "2015-06", "2016-07-28", "2016/2018", "2019-01-01/..");
    private static final List<String> PERIODS = List.of("../2016", "2016/..", "2015/2018-06", "../..");

    @Autowired
    private List<Projection> projections;

    @Autowired
    private Generations generations;

    private Random random;
    private String prefix;
    private int number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mergers_taken_back_leave_all_as_it_was_and_each_position_is_remembered_through_replays(long seed) {
        begin(seed);
        Map<Long, Map<String, String>> remembered = new TreeMap<>();
        Deque<String> merged = new ArrayDeque<>();
        Deque<Map<String, String>> before = new ArrayDeque<>();
        for (int step = 0; step < 25; step++) {
            Map<String, String> now = world("");
            remembered.put(head(), now);
            String type = random.nextInt(4) == 0 ? "themes" : "actors";
            String path = "/" + type + "/" + any(type);
            if (merge(path, any(type), type)) {
                merged.push(path);
                before.push(now);
            } else if (merged.size() > 2) {
                takeBack(merged.pop(), before.pop());
            }
        }
        assertThat(merged).as("what is left to take back").isNotEmpty();
        rowsAreTheSameAfterAReplay();
        while (!merged.isEmpty()) {
            takeBack(merged.pop(), before.pop());
        }
        rowsAreTheSameAfterAReplay();
        remembered.forEach((position, then) ->
                assertThat(world("asOf=" + position)).as("as of %s", position).isEqualTo(then));
    }

    private void begin(long seed) {
        random = new Random(seed);
        prefix = "merging-" + seed + "-";
        for (int theme = 0; theme < THEMES; theme++) {
            theme(prefix + "themes-" + theme);
        }
        for (int actor = 0; actor < ACTORS; actor++) {
            actor(prefix + "actors-" + actor);
        }
        for (int actor = 0; actor < ACTORS; actor++) {
            ObjectNode ties = json("{'reason': 'r'}");
            ArrayNode list = ties.putArray("affiliations");
            for (int tie = random.nextInt(3); tie > 0; tie--) {
                list.addObject()
                        .put("actor", any("actors"))
                        .put("relation", random.nextBoolean() ? "acts-for" : "member-of")
                        .put("period", PERIODS.get(random.nextInt(PERIODS.size())));
            }
            http.patch("/actors/" + prefix + "actors-" + actor, ties, "If-Match", "*");
        }
        for (int development = 0; development < 12; development++) {
            ObjectNode told = call(prefix + "told-" + development).put("date", DATES.get(random.nextInt(DATES.size())));
            ArrayNode participants = told.putArray("participants");
            participants.addObject().put("actor", any("actors")).put("role", "host");
            participants.addObject().put("actor", any("actors")).put("role", "party");
            told.putArray("themes").add(any("themes"));
            told.putArray("sources").add(json("{'publisher': 'P', 'published': '2020'}"));
            record(told);
        }
    }

    private String any(String type) {
        return prefix + type + "-" + random.nextInt(type.equals("themes") ? THEMES : ACTORS);
    }

    private boolean merge(String path, String into, String type) {
        ObjectNode merger = json("{'into': '%s', 'reason': 'r'}".formatted(into));
        if (type.equals("actors") && random.nextInt(3) == 0) {
            merger.put("effective", "2016-07-28");
        }
        long head = head();
        Answer answer = http.post(path + "/merge", merger, "If-Match", "*");
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        assertThat(head()).as("a refusal leaves no event").isEqualTo(answer.status() == 200 ? head + 1 : head);
        return answer.status() == 200;
    }

    /** What anybody did meanwhile was undone before, so that nothing but this merger lies between. */
    private void takeBack(String path, Map<String, String> before) {
        http.post(path + "/unmerge", json("{'reason': 'r'}"), "If-Match", "*").expect(200);
        assertThat(world("")).isEqualTo(before);
    }

    /** Everything a reader can ask of the registry and the timelines, without versions. */
    private Map<String, String> world(String asOf) {
        List<String> paths = new ArrayList<>();
        for (String type : List.of("actors", "themes")) {
            for (int one = 0; one < (type.equals("themes") ? THEMES : ACTORS); one++) {
                String id = prefix + type + "-" + one;
                paths.add("/" + type + "/" + id);
                paths.add("/" + type + "/" + (type.equals("themes") ? "Theme%20" : "Actor%20") + id + "?on=2018");
                paths.add("/timelines/" + type + "/" + id);
                paths.add("/timelines/pairs/" + prefix + "actors-0/" + id);
            }
        }
        Map<String, String> world = new TreeMap<>();
        for (String path : paths) {
            Answer answer = http.get(path + (path.contains("?") ? "&" : "?") + asOf);
            String location = answer.header("Location").replaceFirst("[?&]" + asOf + "$", "");
            world.put(path, location + (answer.body().length == 0 ? "" : said(answer.json())));
        }
        return world;
    }

    private static String said(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(List.of("version", "next", "instance"));
        }
        return answer.toString();
    }

    private void rowsAreTheSameAfterAReplay() {
        for (Projection projection : projections) {
            Map<String, Projection.Content> live =
                    projection.contents(generations.active(projection.name()), head(), seen -> {});
            replay(projection.name());
            Generation replayed = generations.active(projection.name());
            assertThat(projection.contents(replayed, head(), seen -> {})).isEqualTo(live);
        }
    }
}
