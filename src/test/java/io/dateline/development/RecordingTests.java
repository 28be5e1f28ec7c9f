package io.dateline.development;

import static io.dateline.Example.call;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RecordingTests extends HttpTest {

    @Test
    void a_recorded_development_is_answered_with_where_it_is_its_version_and_its_position() {
        Answer recorded = http.post("/developments", call("recorded-once")).expect(201);
        assertThat(recorded.header("Location")).isEqualTo("/api/v1/developments/recorded-once");
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        assertThat(recorded.position()).isEqualTo(head());
        assertThat(recorded.json().path("version").asInt()).isEqualTo(1);
        assertThat(recorded.json().path("status").asString()).isEqualTo("reported");
    }

    @Test
    void a_development_without_an_id_is_given_one_under_which_it_is_found() {
        ObjectNode nameless = call("unused");
        nameless.remove("id");
        Answer recorded = http.post("/developments", nameless).expect(201);
        String id = recorded.json().path("id").asString();
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{17,}");
        assertThat(recorded.header("Location")).endsWith("/" + id);
        assertThat(http.get("/developments/" + id).expect(200).json().path("id").asString())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developments",
                "/timelines/actors/sergei-lavrov",
                "/timelines/actors/john-kerry",
                "/timelines/actors/russia",
                "/timelines/actors/us-state-department",
                "/timelines/themes/us-russia-coordination",
                "/timelines/pairs/sergei-lavrov/john-kerry",
                "/timelines/pairs/usa/russia",
                "/timelines/places/RU",
                "/timelines/places/ru"
            })
    void what_was_recorded_is_read_at_once_on_every_timeline_it_belongs_to(String timeline) {
        String id = "read-at-once" + timeline.replace('/', '.');
        long position = record(call(id));
        Answer page = http.get(timeline + "?limit=1000").expect(200);
        assertThat(page.ids()).contains(id);
        assertThat(page.position()).isGreaterThanOrEqualTo(position);
    }

    @Test
    void what_a_person_does_stands_on_the_timeline_of_the_state_it_acts_for_but_not_as_the_states_own_deed() {
        record(call("lavrovs-call"));
        JsonNode onRussia = entry(http.get("/timelines/actors/russia?limit=1000"), "lavrovs-call");
        assertThat(onRussia.path("direct").asBoolean(true)).isFalse();
        assertThat(onRussia.at("/participants/0/actsFor").valueStream().map(JsonNode::asString))
                .containsExactly("russian-foreign-ministry", "russia");
        JsonNode onLavrov = entry(http.get("/timelines/actors/sergei-lavrov?limit=1000"), "lavrovs-call");
        assertThat(onLavrov.path("direct").asBoolean(false)).isTrue();
        assertThat(http.get("/timelines/actors/russia?limit=1000&direct=true").ids())
                .doesNotContain("lavrovs-call");
    }

    @Test
    void what_a_person_did_before_taking_office_is_not_on_the_timeline_of_the_state() {
        record(call("before-office").put("date", "2003-05-01"));
        assertThat(http.get("/timelines/actors/sergei-lavrov?limit=1000").ids()).contains("before-office");
        assertThat(http.get("/timelines/actors/russia?limit=1000").ids()).doesNotContain("before-office");
    }

    @Test
    void names_and_aliases_become_ids() {
        ObjectNode told = call("told-by-alias");
        told.set(
                "participants",
                list("{'actor': 'Shoygu', 'role': 'initiator'}, {'actor': 'Russian Federation', 'role': 'party'}"));
        JsonNode recorded = http.post("/developments", told).expect(201).json();
        assertThat(recorded.path("participants")
                        .valueStream()
                        .map(who -> who.path("actor").asString()))
                .isEqualTo(List.of("sergei-shoigu", "russia"));
        assertThat(http.get("/timelines/actors/Shoygu?limit=1000").ids()).contains("told-by-alias");
    }

    @Test
    void whoever_prefers_not_to_wait_is_told_that_the_timelines_may_follow_later() {
        Answer accepted = http.post("/developments", call("not-waited-for"), "Prefer", "respond-async")
                .expect(202);
        assertThat(accepted.header("ETag")).isEqualTo("\"1\"");
        Answer later = http.get("/developments/not-waited-for", "Dateline-At-Least", "" + accepted.position());
        assertThat(later.expect(200).json().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void everything_that_was_told_is_read_back_as_it_was_told() {
        ObjectNode told = call("read-back").put("significance", 4).put("date", "2015-09-18T16:05:00");
        told.put("timeZone", "Europe/Moscow");
        told.set(
                "claims",
                list("{'about': 'killed', 'low': 1, 'best': 2.5, 'high': 4, 'source': 0, 'claimant': 'usa'}"));
        record(told);
        ObjectNode read =
                (ObjectNode) http.get("/developments/read-back").expect(200).json();
        told.remove("participants");
        assertThat(read.retain(told.propertyNames())).isEqualTo(told);
    }

    private static JsonNode entry(Answer page, String id) {
        return page.expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
