package io.dateline.vocabulary;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RegistrationTests extends HttpTest {

    @Test
    void a_new_actor_takes_part_in_a_development_at_once() {
        Answer registered = http.post("/actors", envoy("new-envoy")).expect(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/actors/new-envoy");
        assertThat(registered.position()).isEqualTo(head());
        ObjectNode told = call("of-new-envoy");
        told.set("participants", list("{'actor': 'Envoy new-envoy', 'role': 'mediator'}"));
        assertThat(http.post("/developments", told)
                        .expect(201)
                        .json()
                        .at("/participants/0/actor")
                        .asString())
                .isEqualTo("new-envoy");
        assertThat(http.get("/timelines/actors/new-envoy").ids()).containsExactly("of-new-envoy");
    }

    @Test
    void what_a_new_envoy_does_stands_on_the_timeline_of_whom_it_acts_for() {
        actor("sending-league");
        ObjectNode envoy = envoy("leagues-envoy");
        envoy.set("affiliations", list("{'actor': 'sending-league', 'relation': 'acts-for', 'period': '2015/2016'}"));
        http.post("/actors", envoy).expect(201);
        for (String date : new String[] {"2014-12-31", "2015-06", "2017-01-01"}) {
            ObjectNode told = call("league-" + date).put("date", date);
            told.set("participants", list("{'actor': 'leagues-envoy', 'role': 'mediator'}"));
            record(told);
        }
        assertThat(http.get("/timelines/actors/sending-league").ids()).containsExactly("league-2015-06");
    }

    @Test
    void a_new_theme_is_used_in_a_development_at_once() {
        Answer registered = http.post("/themes", json("{'id': 'new-theme', 'name': 'A new thread'}"))
                .expect(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/themes/new-theme");
        ObjectNode told = call("of-new-theme");
        told.set("themes", list("'a new thread'"));
        record(told);
        assertThat(http.get("/timelines/themes/new-theme").ids()).containsExactly("of-new-theme");
    }

    @Test
    void the_same_entry_again_gets_the_same_answer_and_changes_nothing() {
        Answer actor = http.post("/actors", envoy("same-envoy")).expect(201);
        Answer theme = http.post("/themes", json("{'id': 'same-theme', 'name': 'The same'}"))
                .expect(201);
        long head = head();
        Answer actorAgain = http.post("/actors", envoy("same-envoy")).expect(201);
        Answer themeAgain = http.post("/themes", json("{'id': 'same-theme', 'name': 'The same'}"))
                .expect(201);
        assertThat(head()).isEqualTo(head);
        assertThat(actorAgain.text()).isEqualTo(actor.text());
        assertThat(actorAgain.position()).isEqualTo(actor.position());
        assertThat(themeAgain.text()).isEqualTo(theme.text());
        assertThat(themeAgain.position()).isEqualTo(theme.position());
    }

    @Test
    void an_id_that_stands_for_other_details_is_refused() {
        http.post("/actors", envoy("taken-envoy")).expect(201);
        http.post("/actors", envoy("taken-envoy").put("note", "Another one")).expectProblem(409, "already-registered");
        theme("taken-theme");
        http.post("/themes", json("{'id': 'taken-theme', 'name': 'Another'}")).expectProblem(409, "already-registered");
    }

    @ParameterizedTest
    @CsvSource({"Russian Federation", "russian federation", "usa", "' Kerry '"})
    void a_name_that_stands_for_another_actor_is_refused(String name) {
        long head = head();
        http.post("/actors", envoy("borrowed-name").put("name", name)).expectProblem(409, "name-taken");
        ObjectNode byAlias = envoy("borrowed-name");
        byAlias.putArray("aliases").add(name);
        http.post("/actors", byAlias).expectProblem(409, "name-taken");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_actor_does_not_act_for_an_unknown_one() {
        ObjectNode envoy = envoy("envoy-of-nobody");
        envoy.set(
                "affiliations",
                list("{'actor': 'usa', 'relation': 'acts-for'}, {'actor': 'ruzzia', 'relation': 'acts-for'}"));
        Answer refused = http.post("/actors", envoy).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("affiliations[1].actor");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("did you mean 'russia'?");
        http.get("/actors/envoy-of-nobody").expectProblem(404, "unknown-term");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    actors | {'name': 'N', 'type': 'person'}                                     | id
                    actors | {'id': 'Not A Slug', 'name': 'N', 'type': 'person'}                 | id
                    actors | {'id': 'an--x', 'name': 'N', 'type': 'person'}                      | id
                    actors | {'id': 'an-x', 'type': 'person'}                                    | name
                    actors | {'id': 'an-x', 'name': 'N'}                                         | type
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'alien'}                        | type
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'country': 'rus'}     | country
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'state', 'country': 'QQ'}       | country
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'aliases': ['']}      | aliases[0].name
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'aliases': ['x', 'X ']} | aliases[1]
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'an-x', 'relation': 'member-of'}]} | affiliations[0].actor
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'alias': ['x']}       | alias
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'usa', 'relation': 'merged-into', 'period': '[2016,2018]'}]} | affiliations[0].period
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'usa', 'relation': 'merged-into', 'period': 'Y17000/..'}]} | affiliations[0].period
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'usa', 'relation': 'merged-into', 'period': '2016/2017'}]} | affiliations[0].period
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'usa', 'relation': 'merged-into'}]} | affiliations[0].period
                    actors | {'id': 'an-x', 'name': 'N', 'type': 'person', 'affiliations': [{'actor': 'usa', 'relation': 'acts-for', 'period': '2016-02-30'}]} | affiliations[0].period
                    themes | {'name': 'N'}                                                       | id
                    themes | {'id': 'th-x', 'name': 'N', 'aliases': ['x', 'x']} | aliases[1]
                    themes | {'id': 'th-x'}                                                      | name
                    themes | {'id': 'th-x', 'name': 'N', 'colour': 'red'}      | colour
                    """)
    void an_entry_that_cannot_be_right_is_refused_with_the_field(String type, String body, String field) {
        long head = head();
        Answer refused = http.post("/" + type, json(body)).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly(field);
        assertThat(head()).isEqualTo(head);
    }

    private static ObjectNode envoy(String id) {
        return json("{'id': '%s', 'name': 'Envoy %s', 'type': 'person'}".formatted(id, id));
    }
}
