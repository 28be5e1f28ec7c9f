package io.dateline.vocabulary;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RevisionTests extends HttpTest {

    @ParameterizedTest
    @CsvSource({"actors", "themes"})
    void a_former_name_stays_findable_after_a_renaming(String type) {
        register(type, "renamed-" + type, "Old name of " + type);
        Answer renamed = patch(type, "renamed-" + type, "{'name': 'New name of %s', 'reason': 'r'}".formatted(type))
                .expect(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        assertThat(renamed.position()).isEqualTo(head());
        for (String name : new String[] {"Old%20name%20of%20", "New%20name%20of%20"}) {
            Answer found = http.get("/" + type + "/" + name + type).expect(200);
            assertThat(found.json().path("id").asString()).isEqualTo("renamed-" + type);
            assertThat(found.json().path("name").asString()).isEqualTo("New name of " + type);
            assertThat(found.header("ETag")).isEqualTo("\"2\"");
        }
    }

    @Test
    void a_name_is_told_as_of_a_date() {
        register("actors", "renamed-group", "Front");
        patch("actors", "renamed-group", "{'name': 'Levant', 'namePeriod': '2016-07-28/..', 'reason': 'r'}")
                .expect(200);
        patch("actors", "renamed-group", "{'name': 'Assembly', 'namePeriod': '2017-01-28/..', 'reason': 'r'}")
                .expect(200);
        for (String[] then :
                new String[][] {{"2010", "Front"}, {"2016-07-27", "Front"}, {"2016-08", "Levant"}, {"2018", "Assembly"}
                }) {
            assertThat(http.get("/actors/renamed-group?on=" + then[0])
                            .expect(200)
                            .json()
                            .path("name")
                            .asString())
                    .as(then[0])
                    .isEqualTo(then[1]);
        }
        assertThat(http.get("/actors/renamed-group").json().path("formerNames").toString())
                .isEqualTo(list("{'name': 'Front', 'period': '../2016-07-28'},"
                                + " {'name': 'Levant', 'period': '2016-07-28/2017-01-28'}")
                        .toString());
        http.get("/actors/renamed-group?on=2016-13").expectProblem(400, "invalid-input");
    }

    @Test
    void an_office_ends_by_a_change_and_developments_move_at_once() {
        actor("office-state");
        http.post("/actors", json("""
                        {'id': 'office-holder', 'name': 'Office holder', 'type': 'person',
                         'affiliations': [{'actor': 'office-state', 'relation': 'acts-for', 'as': 'secretary of state'}]}""")).expect(201);
        for (String date : new String[] {"2014", "2018"}) {
            var told = call("office-" + date).put("date", date);
            told.set("participants", list("{'actor': 'office-holder', 'role': 'party'}"));
            told.set("sources", list("{'publisher': 'P', 'published': '2019'}"));
            record(told);
        }
        assertThat(http.get("/timelines/actors/office-state").ids()).containsExactly("office-2014", "office-2018");
        patch("actors", "office-holder", """
                        {'affiliations': [{'actor': 'office-state', 'relation': 'acts-for', 'as': 'secretary of state',
                                           'period': '2013-02/2017-01'}], 'reason': 'Left office'}""").expect(200);
        assertThat(http.get("/timelines/actors/office-state").ids()).containsExactly("office-2014");
        patch(
                        "actors",
                        "office-holder",
                        "{'affiliations': [{'actor': 'nowhere', 'relation': 'part-of'}], 'reason': 'r'}")
                .expectProblem(400, "invalid-input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'note': 'x'}                                     | reason
            {'reason': 'r'}                                   | ''
            {'reason': ' ', 'note': 'x'}                      | reason
            {'reason': 'r', 'id': 'other'}                    | id
            {'reason': 'r', 'name': null}                     | name
            {'reason': 'r', 'name': ''}                       | name
            {'reason': 'r', 'namePeriod': '2016-02-30'}       | namePeriod
            {'reason': 'r', 'aliases': ['x', {'name': 'y', 'period': 'soon'}]} | aliases[1].period
            {'reason': 'r', 'aliases': [{'period': '2016'}]}  | aliases[0].name
            {'reason': 'r', 'aliases': [7]}                   | aliases[0]
            {'reason': 'r', 'colour': 'red'}                  | colour
            """)
    void a_change_that_cannot_be_right_is_refused_with_the_field(String body, String field) {
        long head = head();
        Answer refused =
                http.patch("/actors/russia", json(body), "If-Match", "*").expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_change_says_which_version_it_means() {
        actor("versioned");
        var change = json("{'note': 'A note', 'reason': 'r'}");
        http.patch("/actors/versioned", change).expectProblem(428, "version-required");
        http.patch("/actors/versioned", change, "If-Match", "1").expectProblem(400, "invalid-input");
        http.patch("/actors/versioned", change, "If-Match", "\"1\"").expect(200);
        Answer stale = http.patch("/actors/versioned", json("{'note': 'B', 'reason': 'r'}"), "If-Match", "\"1\"")
                .expectProblem(412, "stale-version");
        assertThat(stale.json().at("/found/version").asLong()).isEqualTo(2);
        assertThat(stale.json().at("/found/note").asString()).isEqualTo("A note");
        http.patch("/actors/versioned", change, "If-Match", "*").expectProblem(409, "nothing-to-revise");
        http.patch("/actors/versionned", change, "If-Match", "*").expectProblem(404, "unknown-term");
    }

    @Test
    void of_sixteen_editors_at_once_one_wins() {
        actor("contested");
        List<CompletableFuture<Integer>> editors = IntStream.range(0, 16)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> http.patch(
                                "/actors/contested",
                                json("{'note': 'Note %d', 'reason': 'r'}".formatted(number)),
                                "If-Match",
                                "\"1\"")
                        .status()))
                .toList();
        assertThat(editors.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412);
        assertThat(http.get("/actors/contested").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void every_version_tells_what_changed_why_and_by_whom() {
        actor("with-history");
        http.patch(
                        "/actors/with-history",
                        json("{'name': 'Another name', 'reason': 'It says so itself'}"),
                        "If-Match",
                        "*",
                        "Dateline-Author",
                        "Ann")
                .expect(200);
        JsonNode versions =
                http.get("/actors/with-history/versions").expect(200).json().path("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(http.get("/actors/Another%20name/versions").json().path("items"))
                .isEqualTo(versions);
        assertThat(versions.at("/0/change").asString()).isEqualTo("registered");
        JsonNode second = versions.get(1);
        assertThat(second.path("change").asString()).isEqualTo("revised");
        assertThat(second.path("version").asLong()).isEqualTo(2);
        assertThat(second.path("reason").asString()).isEqualTo("It says so itself");
        assertThat(second.path("author").asString()).isEqualTo("Ann");
        assertThat(second.path("position").asLong()).isEqualTo(head());
        assertThat(second.path("changes").findValuesAsString("field")).containsExactly("name", "formerNames");
        assertThat(second.at("/changes/0/before").asString()).isEqualTo("Actor with-history");
        http.get("/actors/with-no-history/versions").expectProblem(404, "unknown-term");
    }

    @Test
    void the_registry_is_read_as_it_was() {
        actor("remembered");
        long before = head();
        String then = http.get("/actors/remembered").text();
        String all = http.get("/actors").text();
        patch("actors", "remembered", "{'name': 'Forgotten', 'reason': 'r'}").expect(200);
        assertThat(http.get("/actors/remembered?asOf=" + before).text()).isEqualTo(then);
        assertThat(http.get("/actors?asOf=" + before).text()).isEqualTo(all);
        assertThat(http.get("/actors").text()).isNotEqualTo(all);
        http.get("/actors/Forgotten?asOf=" + before).expectProblem(404, "unknown-term");
        http.get("/actors/remembered?asOf=" + (before - 1)).expectProblem(404, "unknown-term");
        http.get("/actors?asOf=" + (head() + 1)).expectProblem(400, "beyond-the-log");
        http.get("/actors?asOf=yesterday").expectProblem(400, "invalid-input");
        assertThat(http.get("/actors?asOf=2010-01-01T00:00:00Z").ids()).isEmpty();
    }

    @Test
    void what_was_filed_under_its_own_kind_of_aggregate_is_still_read() {
        actor("filed-before");
        database.sql("UPDATE domain_event_entry SET type = 'Actor' WHERE aggregate_identifier = 'actor:filed-before'")
                .update();
        patch("actors", "filed-before", "{'note': 'x', 'reason': 'r'}").expect(200);
    }

    private void register(String type, String id, String name) {
        String more = type.equals("actors") ? ", 'type': 'armed-group'" : "";
        http.post("/" + type, json("{'id': '%s', 'name': '%s'%s}".formatted(id, name, more)))
                .expect(201);
    }

    private Answer patch(String type, String id, String body) {
        return http.patch("/" + type + "/" + id, json(body), "If-Match", "*");
    }
}
