package io.dateline.vocabulary;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names that stood for one and then for another. */
class NameOverTimeTests extends HttpTest {

    @Test
    void why_an_alias_is_taken_away_is_said_in_letters_that_can_be_kept() {
        http.post("/actors", json("{'id': 'kept-alias', 'name': 'Kept Alias', 'type': 'person', 'aliases': ['Kay']}"))
                .expect(201);
        for (String reason : List.of("r%00", "%E2%80%8B")) {
            assertThat(http.send(
                                    "DELETE",
                                    "/actors/kept-alias/aliases?alias=Kay&reason=" + reason,
                                    BodyPublishers.noBody(),
                                    "If-Match",
                                    "*")
                            .expectProblem(400, "invalid-input")
                            .fields())
                    .containsExactly("reason");
            assertThat(http.send("DELETE", "/imports/none?reason=" + reason, BodyPublishers.noBody())
                            .expectProblem(400, "invalid-input")
                            .fields())
                    .containsExactly("reason");
        }
    }

    @Test
    void a_name_that_two_had_in_turn_is_resolved_by_the_date() {
        pair("turn");
        assertThat(named("turn-1", "Name of turn", "2016-01")
                        .expect(201)
                        .json()
                        .at("/participants/0/actor")
                        .asString())
                .isEqualTo("turn-before");
        assertThat(named("turn-2", "name of turn", "2016-08/..")
                        .expect(201)
                        .json()
                        .at("/participants/0/actor")
                        .asString())
                .isEqualTo("turn-after");
        assertThat(http.get("/actors/Name%20of%20turn?on=2010")
                        .expect(200)
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo("turn-before");
    }

    @ParameterizedTest
    @CsvSource({"2016-07-28", "2016", "2015/2017", "201X"})
    void where_no_date_decides_the_choices_are_told(String date) {
        if (http.get("/actors/vague-before").status() == 404) {
            pair("vague");
        }
        Answer refused =
                named("vague-" + date.replace('/', '-'), "Name of vague", date).expectProblem(400, "invalid-input");
        assertThat(refused.fields()).containsExactly("participants[0].actor");
        choices(refused.json().at("/errors/0/choices"), "vague");
        Answer path = http.get("/timelines/actors/Name%20of%20vague").expectProblem(409, "ambiguous-name");
        choices(path.json().path("choices"), "vague");
        http.get("/actors/Name%20of%20vague").expectProblem(409, "ambiguous-name");
        http.get("/developments?actor=Name%20of%20vague").expectProblem(400, "invalid-input");
    }

    private static void choices(JsonNode choices, String name) {
        assertThat(choices.toString())
                .isEqualTo(
                        list("{'id': '%1$s-before', 'name': 'Name of %1$s', 'period': '../2016-07-28'},".formatted(name)
                                        + "{'id': '%1$s-after', 'name': 'Name of %1$s', 'period': '2016-07-28/..'}"
                                                .formatted(name))
                                .toString());
    }

    @Test
    void a_name_that_only_one_ever_had_stands_for_it_at_any_date() {
        actor("early");
        alias("early", "Name of early", "2016-07-28/..").expect(201);
        assertThat(named("early-1", "Name of early", "2012")
                        .expect(201)
                        .json()
                        .at("/participants/0/actor")
                        .asString())
                .isEqualTo("early");
    }

    @ParameterizedTest
    @CsvSource({"2016-07-27/..", "2010", "../..", "'',"})
    void two_do_not_have_a_name_at_one_time(String period) {
        if (http.get("/actors/shared-before").status() == 404) {
            pair("shared");
            actor("shared-third");
        }
        alias("shared-third", "NAME OF SHARED", period).expectProblem(409, "name-taken");
        http.post("/actors", json("{'id': 'name-of-shared', 'name': 'Name of shared', 'type': 'person'}"))
                .expectProblem(409, "name-taken");
    }

    @Test
    void an_alias_is_added_once_and_taken_away() {
        actor("aliased");
        Answer added = alias("aliased", "Also known as/aliased", null).expect(201);
        assertThat(added.header("ETag")).isEqualTo("\"2\"");
        assertThat(added.json().path("aliases").toString()).isEqualTo("[\"Also known as/aliased\"]");
        alias("aliased", "Also known as/aliased", null).expectProblem(409, "nothing-to-revise");
        String gone =
                "/actors/aliased/aliases?alias=" + URLEncoder.encode("also known as/aliased", StandardCharsets.UTF_8);
        assertThat(delete(gone).expectProblem(400, "invalid-input").fields()).containsExactly("reason");
        assertThat(delete(gone + "&reason=r").expect(200).json().path("aliases").size())
                .isZero();
        delete(gone + "&reason=r").expectProblem(409, "nothing-to-revise");
        http.send("DELETE", gone + "&reason=r", BodyPublishers.noBody()).expectProblem(428, "version-required");
        assertThat(http.get("/actors/aliased/versions")
                        .json()
                        .at("/items/2/reason")
                        .asString())
                .isEqualTo("r");
    }

    @Test
    void a_theme_has_aliases_too() {
        theme("aliased-theme");
        http.post("/themes/aliased-theme/aliases", json("{'alias': 'A thread', 'reason': 'r'}"), "If-Match", "\"1\"")
                .expect(201);
        assertThat(http.get("/themes/a%20thread").json().path("id").asString()).isEqualTo("aliased-theme");
        assertThat(http.get("/timelines/themes/a%20thread").expect(200).ids()).isEmpty();
    }

    @Test
    void after_a_split_a_successor_may_take_the_name_and_nothing_moves_silently() {
        for (String id : new String[] {"whole", "part-one", "part-two"}) {
            actor(id);
        }
        alias("whole", "The Bloc", null).expect(201);
        named("whole-early", "The Bloc", "2015").expect(201);
        named("whole-late", "The Bloc", "2018").expect(201);
        alias("part-one", "The Bloc", "2016/..").expectProblem(409, "name-taken");
        ObjectNode split =
                json("{'into': ['part-one', 'Actor part-two'], 'effective': '2016', 'reason': 'It broke up'}");
        JsonNode after = http.post("/actors/whole/split", split, "If-Match", "*")
                .expect(200)
                .json();
        assertThat(after.path("affiliations").findValuesAsString("relation")).containsOnly("split-into");
        assertThat(after.path("affiliations").findValuesAsString("actor")).containsExactly("part-one", "part-two");
        assertThat(after.path("namePeriod").asString()).isEqualTo("../2016");
        alias("part-one", "The Bloc", "2016/..").expect(201);

        named("bloc-early", "The Bloc", "2014").expect(201);
        named("bloc-late", "The Bloc", "2018-05").expect(201);
        assertThat(http.get("/timelines/actors/whole").ids())
                .containsExactly("bloc-early", "whole-early", "whole-late");
        assertThat(http.get("/timelines/actors/part-one").ids()).containsExactly("bloc-late");
        for (String into : new String[] {"'whole'", "'part-one', 'part-one'", "'nobody-there'", ""}) {
            ObjectNode wrong = json("{'into': [%s], 'effective': '2016', 'reason': 'r'}".formatted(into));
            http.post("/actors/whole/split", wrong, "If-Match", "*").expectProblem(400, "invalid-input");
        }
    }

    /** Two actors of which the one has the name until 28 July 2016, and the other from then on. */
    private void pair(String name) {
        actor(name + "-before");
        actor(name + "-after");
        alias(name + "-before", "Name of " + name, "../2016-07-28").expect(201);
        alias(name + "-after", "Name of " + name, "2016-07-28/..").expect(201);
    }

    private Answer alias(String actor, String alias, String period) {
        ObjectNode body = json("{'alias': '%s', 'reason': 'r'}".formatted(alias));
        if (period != null && !period.isEmpty()) {
            body.put("period", period);
        }
        return http.post("/actors/" + actor + "/aliases", body, "If-Match", "*");
    }

    private Answer delete(String path) {
        return http.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "*");
    }

    private Answer named(String id, String name, String date) {
        ObjectNode told = call(id).put("date", date);
        told.set("participants", list("{'actor': '%s', 'role': 'party'}".formatted(name)));
        told.set("sources", list("{'publisher': 'P', 'published': '2020'}"));
        return http.post("/developments", told);
    }
}
