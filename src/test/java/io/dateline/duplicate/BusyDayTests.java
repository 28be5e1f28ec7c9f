package io.dateline.duplicate;

import static io.dateline.Example.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.Answer;
import io.dateline.Example;
import io.dateline.HttpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where so much happens in a day that not all of it can be compared. Each test has days of its own, long before there was news. */
class BusyDayTests extends HttpTest {

    private static final int MANY = 120;

    /** Of their own: the timelines of real actors are read to their end by others, as one page. */
    @BeforeEach
    void battery() {
        if (http.get("/actors/busy-battery").status() == 404) {
            actor("busy-battery");
        }
    }

    @Test
    void what_is_told_again_is_found_among_much_of_the_same_day_and_of_the_next() {
        record(shelling("busy-first", "1911-03-04", 50));
        batch("duplicates=allow", many("busy-same", "1911-03-04"));
        batch("duplicates=allow", many("busy-next", "1911-03-05"));
        assertThat(candidates(told(shelling(null, "1911-03-04", 50)))).startsWith("busy-first");
    }

    @Test
    void its_sources_are_added_to_itself_and_not_to_what_came_later() {
        record(shelling("busy-attached", "1911-05-04", 50));
        batch("duplicates=allow", many("busy-attached-later", "1911-05-04"));
        ObjectNode again = shelling(null, "1911-05-04", 50);
        again.set("sources", Example.JSON.createArrayNode().add(Example.source("Courier", "1912")));
        Answer attached = http.post("/developments?duplicates=attach", again).expect(200);
        assertThat(attached.json().path("id").asString()).isEqualTo("busy-attached");
    }

    @Test
    void what_is_told_in_other_words_is_found_by_its_place() {
        record(shelling("busy-place", "1911-07-04", 50));
        batch("duplicates=allow", many("busy-place-elsewhere", "1911-07-04"));
        ObjectNode again = shelling(null, "1911-07-04", 50)
                .put("title", "Mill 50 burned down by shelling")
                .put("summary", "After it was shelled, mill 50 burned down; a horse got away.");
        assertThat(candidates(told(again))).startsWith("busy-place");
    }

    @Test
    void it_is_found_where_only_one_says_who_did_it() {
        ObjectNode one = shelling("busy-named", "1911-09-04", 7);
        one.remove("place");
        record(one);
        ObjectNode other = one.deepCopy();
        other.remove(List.of("id", "participants"));
        assertThat(candidates(told(other))).containsExactly("busy-named");
    }

    @Test
    void those_that_people_have_told_apart_already_take_no_room() {
        ObjectNode curated = shelling("busy-curated", "1991-03-04", 5);
        curated.set("sources", Example.JSON.createArrayNode().add(Example.source("Desk", "1991-03-05")));
        record(curated);
        String rows = IntStream.range(0, 60).mapToObj(BusyDayTests::acled).collect(Collectors.joining("\n"));
        batch("format=acled&actors=register&duplicates=allow", ACLED + rows);
        String same =
                "BSY999,4 March 1991,1,Explosions/Remote violence,Shelling/artillery/missile attack,Actor busy-battery,"
                        + "Ukraine,Mill 5,45.5,30.0,1,Example Courier,Mill 5 was shelled and burned down.,0,680000000";
        JsonNode verdict = batch("format=acled&duplicates=reject&dryRun=true", ACLED + same)
                .get(0);
        assertThat(verdict.path("verdict").asString()).as(verdict.toString()).isEqualTo("duplicate");
        assertThat(verdict.at("/candidates/0/id").asString()).isEqualTo("busy-curated");
    }

    private static final String ACLED =
            "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,country,"
                    + "location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp\n";

    /** In that very place, so that no key is finer. */
    private static String acled(int number) {
        return "BSY" + number
                + ",4 March 1991,1,Explosions/Remote violence,Shelling/artillery/missile attack,Actor busy-battery,"
                + "Ukraine,Mill 5,45.5,30.0,1,Example Courier,Battery " + number + " fired.,0,680000000";
    }

    private Answer told(ObjectNode development) {
        return http.post("/developments?duplicates=reject", development).expectProblem(409, "likely-duplicate");
    }

    private static List<String> candidates(Answer refused) {
        return refused.json()
                .path("candidates")
                .valueStream()
                .map(candidate -> candidate.path("id").asString())
                .toList();
    }

    private List<JsonNode> batch(String query, String rows) {
        String type = query.contains("acled") ? "text/csv" : "application/x-ndjson";
        String[] headers = {"Content-Type", type};
        String said = http.send("POST", "/developments/batch?" + query, BodyPublishers.ofString(rows), headers)
                .expect(200)
                .text();
        // Rows come faster than they are searched for others.
        await().atMost(Duration.ofMinutes(3))
                .until(() -> http.get("/duplicates?limit=1").status() == 200);
        return Stream.of(said.split("\n")).map(Example.JSON::readTree).toList();
    }

    private static String many(String id, String date) {
        return IntStream.range(100, 100 + MANY)
                .mapToObj(number -> shelling(id + "-" + number, date, number).toString())
                .collect(Collectors.joining("\n"));
    }

    /** Each number has a mill of its own, a tenth of a degree further. */
    private static ObjectNode shelling(String id, String date, int number) {
        ObjectNode shelling = json("""
                {'date': '%s', 'kind': 'shelling', 'title': 'Shelling of mill %d',
                 'summary': 'Mill %d was shelled and burned down.',
                 'participants': [{'actor': 'busy-battery', 'role': 'initiator'}],
                 'place': {'name': 'Mill %d', 'country': 'UA', 'lat': %s, 'lon': 30.0, 'precision': 'city'}}""".formatted(date, number, number, number, 45 + number / 10.0));
        shelling.set("sources", Example.JSON.createArrayNode().add(Example.source("Gazette", "1912")));
        return id == null ? shelling : shelling.put("id", id);
    }
}
