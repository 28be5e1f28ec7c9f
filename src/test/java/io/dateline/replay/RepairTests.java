package io.dateline.replay;

import static io.dateline.Example.call;
import static io.dateline.Example.json;
import static io.dateline.Example.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Answer;
import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projection.Content;
import io.dateline.projection.Readings;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of the timelines is built again in place. */
class RepairTests extends HttpTest {

    @Autowired
    private Generations generations;

    @Autowired
    private Readings readings;

    private Generation active() {
        return generations.active("timelines");
    }

    private SortedMap<String, Content> contents() {
        return generations.contents("timelines", active(), head(), seen -> {});
    }

    private JsonNode repair(String field, String value) {
        Answer begun = http.post("/replays", json("{'projection': 'timelines'}").put(field, value))
                .expect(202);
        String location = begun.header("Location").substring("/api/v1".length());
        Awaitility.await().until(() -> !running(location));
        JsonNode over = http.get(location).json();
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("done");
        return over;
    }

    /** With versions, and with an office that moves its developments to another timeline after they were recorded. */
    private void history(String name) {
        theme(name + "-theme");
        actor(name + "-state");
        actor(name + "-person");
        ObjectNode told = call(name);
        told.set("themes", list("'" + name + "-theme'"));
        told.set("participants", list("{'actor': '" + name + "-person', 'role': 'party'}"));
        record(told);
        http.patch("/developments/" + name, json("{'reason': 'r', 'date': '2015-09-17'}"), "If-Match", "*")
                .expect(200);
        http.post(
                        "/developments/" + name + "/sources",
                        json("{'publisher': 'Herald', 'published': '2015-09-18'}"),
                        "If-Match",
                        "*")
                .expect(201);
        readings.awaitAll(head());
    }

    private String lane(String isNamed) {
        return "lane IN (SELECT number FROM timeline_lane_" + active().suffix() + " WHERE name " + isNamed + ")";
    }

    @ParameterizedTest
    @CsvSource({"development, by-id, by-id", "actor, by-actor, by-actor-person", "theme, by-theme, by-theme-theme"})
    void damaged_rows_of_a_part_are_as_they_were_and_no_others_are_touched(String field, String name, String value) {
        history(name);
        record(call(name + "-other"));
        SortedMap<String, Content> before = contents();
        String suffix = active().suffix();
        String ordinal = " WHERE ordinal = (SELECT MIN(ordinal) FROM timeline_state_" + suffix
                + " WHERE development = '" + name + "')";
        projections
                .sql("DELETE FROM timeline_entry_" + suffix + ordinal + " AND " + lane("= 'theme:" + name + "-theme'"))
                .update();
        projections
                .sql("UPDATE timeline_entry_" + suffix + " SET earliest = 0" + ordinal + " AND "
                        + lane("LIKE 'actor:%'"))
                .update();
        projections
                .sql("UPDATE timeline_version_" + suffix + " SET reason = 'Damaged'" + ordinal)
                .update();
        projections
                .sql("UPDATE timeline_state_" + suffix + " SET document = REPLACE(document, 'Lavrov', 'Nobody')"
                        + ordinal)
                .update();
        assertThat(contents()).isNotEqualTo(before);
        long head = head();
        JsonNode repaired = repair(field, value);
        assertThat(repaired.path("scope").asString()).isEqualTo(field + ":" + value);
        assertThat(repaired.path("generation").asString()).isEqualTo(active().name());
        assertThat(contents()).isEqualTo(before);
        assertThat(head()).isEqualTo(head);
        assertThat(replay("timelines").at("/comparison/same").asBoolean()).isTrue();
    }

    @Test
    void what_was_told_of_an_actor_before_it_came_under_another_is_repaired_with_that_one() {
        actor("under-ministry");
        actor("under-clerk");
        actor("under-other-name");
        record(call("under").set("participants", list("{'actor': 'under-other-name', 'role': 'party'}")));
        http.post("/actors/under-other-name/merge", json("{'into': 'under-clerk', 'reason': 'r'}"), "If-Match", "*")
                .expect(200);
        ObjectNode tie = json("{'affiliations': [{'actor': 'under-ministry', 'relation': 'acts-for'}], 'reason': 'r'}");
        http.patch("/actors/under-clerk", tie, "If-Match", "*").expect(200);
        assertThat(http.get("/timelines/actors/under-ministry").ids()).containsExactly("under");
        SortedMap<String, Content> before = contents();
        projections
                .sql("DELETE FROM timeline_entry_" + active().suffix() + " WHERE " + lane("LIKE 'actor:under-%'"))
                .update();
        assertThat(http.get("/timelines/actors/under-ministry").ids()).isEmpty();
        repair("actor", "under-ministry");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void an_entry_that_strayed_onto_a_timeline_is_gone_once_that_is_repaired() {
        theme("strayed-here");
        theme("strayed-from");
        record(call("here").set("themes", list("'strayed-here'")));
        ObjectNode told = call("strayed");
        told.set("themes", list("'strayed-from'"));
        record(told);
        SortedMap<String, Content> before = contents();
        projections
                .sql("UPDATE timeline_entry_" + active().suffix()
                        + " SET lane = (SELECT number FROM timeline_lane_" + active().suffix()
                        + " WHERE name = 'theme:strayed-here') WHERE " + lane("= 'theme:strayed-from'"))
                .update();
        assertThat(http.get("/timelines/themes/strayed-here").ids()).containsExactlyInAnyOrder("here", "strayed");
        repair("theme", "strayed-here");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void readers_see_the_damaged_or_the_repaired_and_never_a_half_and_writes_go_on() {
        theme("read-whole");
        for (int number = 0; number < 20; number++) {
            ObjectNode told = call("read-whole-" + number);
            told.set("themes", list("'read-whole'"));
            record(told);
        }
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            while (!over.get()) {
                assertThat(http.get("/timelines/themes/read-whole?limit=100")
                                .expect(200)
                                .ids())
                        .hasSizeGreaterThanOrEqualTo(20);
                reads++;
            }
            return reads;
        });
        try {
            for (int round = 0; round < 3; round++) {
                repair("theme", "read-whole");
                ObjectNode told = call("read-whole-later-" + round);
                told.set("themes", list("'read-whole'"));
                record(told);
            }
        } finally {
            over.set(true);
        }
        assertThat(reader.join()).isPositive();
        assertThat(http.get("/timelines/themes/read-whole?limit=100").ids()).hasSize(23);
    }

    @Test
    void a_repair_that_is_done_can_neither_be_taken_back_nor_cancelled() {
        record(call("not-taken-back"));
        String repair = repair("development", "not-taken-back").path("id").asString();
        assertThat(http.post("/replays/" + repair + "/rollback", "")
                        .expectProblem(409, "generation-gone")
                        .text())
                .contains("development:not-taken-back", "in part");
        http.post("/replays/" + repair + "/cancel", "").expectProblem(409, "replay-over");
    }

    @Test
    void what_cannot_be_repaired_is_refused_with_the_field() {
        for (String[] wrong : new String[][] {
            {"{'projection': 'vocabulary', 'actor': 'russia'}", "projection"},
            {"{'actor': 'russia'}", "projection"},
            {"{'projection': 'all', 'actor': 'russia'}", "projection"},
            {"{'projection': 'timelines', 'actor': 'ruzzia'}", "actor"},
            {"{'projection': 'timelines', 'theme': ''}", "theme"},
            {"{'projection': 'timelines', 'theme': 'a\\u0000'}", "theme"},
            {"{'projection': 'timelines', 'development': 'never-heard-of'}", "development"},
            {"{'projection': 'timelines', 'development': 'actor:russia'}", "development"},
            {"{'projection': 'timelines', 'actor': 'russia', 'theme': 'aleppo'}", "actor"},
        }) {
            assertThat(http.post("/replays", json(wrong[0]))
                            .expectProblem(400, "invalid-input")
                            .fields())
                    .as(wrong[0])
                    .containsExactly(wrong[1]);
        }
    }
}
