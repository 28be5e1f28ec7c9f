package io.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.RealDateline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the files say and what people change over the API go together. */
class ChangedFileTests {

    private static final String ACTORS = """
            - id: north
              name: North
              type: state
              aliases: [Norden]
            - id: south
              name: South
              type: state
            - id: sud
              name: Sud
              type: state
            """;

    private static final String EVENTS = """
            - id: a-call
              date: "2016-03-14"
              kind: call
              title: A call
              summary: They spoke.
              participants:
                - {actor: south, role: party}
                - {actor: sud, role: party}
                - {actor: Norden, role: host}
              themes: [peace]
              sources:
                - {publisher: A paper, published: "2016-03-15"}
            """;

    @TempDir
    Path folder;

    @Test
    void a_file_changes_only_what_was_changed_in_it_and_a_merger_changes_no_entry() throws IOException {
        write("config/actors.yml", ACTORS);
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", EVENTS);
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            change(dateline, "PATCH", "/actors/north", "{'name': 'Northland', 'reason': 'It says so'}");
            change(dateline, "POST", "/actors/sud/merge", "{'into': 'south', 'reason': 'The same'}");
            change(dateline, "POST", "/actors/south/aliases", "{'alias': 'The South', 'reason': 'r'}");
            change(dateline, "POST", "/actors/north/aliases", "{'alias': 'The North', 'reason': 'r'}");
        }
        write("config/actors.yml", ACTORS.replace("[Norden]", "[Norden, Nord]"));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(0 added, 1 revised)").contains("1 unchanged");
            JsonNode north = Example.JSON.readTree(dateline.get("/actors/north").body());
            assertThat(north.path("name").asString()).isEqualTo("Northland");
            assertThat(north.path("aliases").toString()).isEqualTo("[\"Norden\",\"The North\",\"Nord\"]");
            assertThat(north.path("formerNames").toString()).isEqualTo("[\"North\"]");
            JsonNode call =
                    Example.JSON.readTree(dateline.get("/developments/a-call").body());
            assertThat(call.path("version").asLong()).isEqualTo(1);
            assertThat(dateline.get("/actors/sud").statusCode()).isEqualTo(308);
            change(dateline, "POST", "/actors/sud/unmerge", "{'reason': 'Not the same'}");
            assertThat(dateline.get("/timelines/pairs/sud/south").body()).contains("\"a-call\"");
        }
        write("config/actors.yml", ACTORS.replace("[Norden]", "[Norden, the south]"));
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("config/actors.yml, line 1")
                    .contains("'The South' stands for the actor 'south' already")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_name_moves_from_one_entry_to_another() throws IOException {
        write("config/actors.yml", ACTORS);
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", "");
        RealDateline.startHere(folder).close();
        String swapped = ACTORS.replace("[Norden]", "[]");
        write("config/actors.yml", "- {id: first, name: Norden, type: state}\n" + swapped);
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(1 added, 1 revised)");
            assertThat(dateline.get("/actors/Norden").body()).contains("{\"id\":\"first\"");
        }
    }

    @Test
    void names_move_along_a_row_of_entries() throws IOException {
        String actors = """
                - {id: north, name: North, type: state, aliases: [%s]}
                - {id: south, name: South, type: state, aliases: [%s]}
                - {id: west, name: West, type: state, aliases: [%s]}
                """;
        write("config/actors.yml", actors.formatted("Norden", "Sur", "Oeste"));
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", "");
        RealDateline.startHere(folder).close();
        write("config/actors.yml", actors.formatted("Sur", "Oeste", ""));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(0 added, 3 revised)");
            assertThat(dateline.get("/actors/Oeste").body()).contains("{\"id\":\"south\"");
        }
    }

    @Test
    void an_entry_that_was_merged_may_change_though_its_name_was_given_to_the_other() throws IOException {
        write("config/actors.yml", ACTORS);
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", "");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            change(dateline, "POST", "/actors/sud/merge", "{'into': 'south', 'reason': 'The same'}");
            change(dateline, "POST", "/actors/south/aliases", "{'alias': 'Sud', 'reason': 'r'}");
        }
        write("config/actors.yml", ACTORS + "  note: In another language\n");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(0 added, 1 revised)");
            assertThat(dateline.get("/actors/Sud").body()).contains("{\"id\":\"south\"");
        }
    }

    @Test
    void an_actor_that_comes_to_stand_in_a_file_keeps_what_it_was_given_before() throws IOException {
        write("config/actors.yml", ACTORS);
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", "");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            change(dateline, "POST", "/actors", "{'id': 'west', 'name': 'West', 'type': 'state'}");
            change(dateline, "POST", "/actors/west/aliases", "{'alias': 'The West', 'reason': 'r'}");
            change(dateline, "POST", "/actors/west/merge", "{'into': 'south', 'effective': '2016', 'reason': 'r'}");
        }
        write("config/actors.yml", ACTORS + "- {id: west, name: Western, type: state, aliases: [Occident]}\n");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(0 added, 1 revised)");
            JsonNode west = Example.JSON.readTree(dateline.get("/actors/west").body());
            assertThat(west.path("name").asString()).isEqualTo("Western");
            assertThat(west.path("aliases").toString()).isEqualTo("[\"The West\",\"Occident\"]");
            assertThat(west.at("/affiliations/0/relation").asString()).isEqualTo("merged-into");
        }
    }

    @Test
    void a_tie_turns_round_in_a_file_but_closes_no_circle() throws IOException {
        String norden = "[Norden]\n  affiliations: [{actor: %s, relation: part-of}]";
        write("config/actors.yml", ACTORS.replace("[Norden]", norden.formatted("south")));
        write("config/themes.yml", "- {id: peace, name: Peace}\n");
        write("events/a.yml", "");
        RealDateline.startHere(folder).close();
        String south = "- {id: south, name: South, type: state, affiliations: [{actor: north, relation: part-of}]}\n";
        write("config/actors.yml", south + ACTORS.replace("- id: south\n  name: South\n  type: state\n", ""));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("(0 added, 2 revised)");
        }
        write(
                "config/actors.yml",
                ACTORS.replace("[Norden]", norden.formatted("sud"))
                        + "  affiliations: [{actor: north, relation: part-of}]\n");
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("config/actors.yml, line 9", "'sud', 'north', 'sud'")
                    .doesNotContain("\tat ");
        }
        write("config/actors.yml", ACTORS.replace("[Norden]", "[Norden, norden]"));
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output()).contains("config/actors.yml, line 4", "is given twice");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private static void change(RealDateline dateline, String method, String path, String body) {
        var answer = dateline.send(method, path, body.replace('\'', '"'), "If-Match", "*");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
