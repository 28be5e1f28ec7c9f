package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

class StartTests {

    private static final int MANY = 3000;
    private static final String IMPATIENT = "--dateline.projection.patience=1ms";

    @TempDir
    Path folder;

    private Path events;

    @BeforeEach
    void a_folder_with_files_of_its_own() throws IOException {
        events = Files.createDirectory(folder.resolve("events"));
        copy(Path.of("config"), Files.createDirectory(folder.resolve("config")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static final String ENTRY = """
            - id: a-call
              date: "2016-03-14"
              kind: call
              title: A call
              summary: They spoke.
              participants:
                - {actor: %s, role: initiator}
              themes: [aleppo]
              sources:
                - {report: ap-2016-09-30, passage: {from: 0, to: 10}}
            """;

    @Test
    void a_mistake_in_an_events_file_stops_the_start_with_file_line_and_remedy() throws IOException {
        Files.writeString(events.resolve("a.yml"), ENTRY.formatted("ruzzia"));
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.exitCode()).isNotZero();
            assertThat(dateline.output())
                    .contains("events/a.yml, line 7")
                    .contains("unknown actor 'ruzzia', did you mean 'russia'?")
                    .contains("Mend the entry")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_mistake_in_the_vocabulary_stops_the_start_with_file_line_and_remedy() throws IOException {
        Path actors = folder.resolve("config/actors.yml");
        long lines = Files.readAllLines(actors).size();
        Files.writeString(actors, Files.readString(actors) + "\n- id: russia\n  name: Another Russia\n  type: state\n");
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("config/actors.yml, line " + (lines + 2))
                    .contains("The id 'russia' occurs twice")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_mistake_in_the_kinds_stops_the_start_with_file_line_and_remedy_and_hardly_more() throws IOException {
        Path kinds = folder.resolve("config/kinds.yml");
        long lines = Files.readAllLines(kinds).size();
        Files.writeString(kinds, Files.readString(kinds) + "\n- id: [broken\n");
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .as("a sign of life, then what is wrong")
                    .containsSubsequence(
                            "Dateline starts",
                            "config/kinds.yml, line " + (lines + 2),
                            "Mend the line or the one before")
                    .doesNotContain("\tat ", "Tomcat", "memory leak");
        }
    }

    @Test
    void the_start_says_from_where_it_took_each_file_of_words() throws IOException {
        Files.delete(folder.resolve("config/actors.yml"));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output())
                    .contains(
                            "actors from " + Path.of("target/classes/config").toAbsolutePath(),
                            "kinds from " + folder.resolve("config"));
        }
    }

    @Test
    void a_mistake_in_the_settings_stops_the_start_with_its_line_and_remedy() throws IOException {
        Files.writeString(folder.resolve("config/application.yml"), "dateline:\n  sync: [oops\n");
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("application.yml, line ", "sync: [oops", "Mend the line or the one before")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_setting_that_there_is_not_stops_the_start_and_the_one_that_was_meant_is_named() throws IOException {
        Files.writeString(folder.resolve("config/application.yml"), "dateline:\n  projektion.poll: 1s\n");
        try (RealDateline dateline = RealDateline.start(folder)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("application.yml", "2:20", "no such setting", "Did you mean 'dateline.projection.poll'?")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void developments_move_to_the_timelines_of_an_office_that_the_file_adds_later() throws IOException {
        Path actors = folder.resolve("config/actors.yml");
        String somebody = Files.readString(actors) + "\n- id: jo-doe\n  name: Jo Doe\n  type: person\n";
        Files.writeString(actors, somebody);
        Files.writeString(events.resolve("a.yml"), ENTRY.formatted("jo-doe"));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.get("/timelines/actors/jo-doe").body()).contains("a-call");
            assertThat(dateline.get("/timelines/actors/usa").body()).doesNotContain("a-call");
        }
        Files.writeString(
                actors, somebody + "  affiliations:\n    - {actor: cia, relation: acts-for, period: 2016/2017}\n");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.get("/timelines/actors/usa").body())
                    .contains("a-call", "\"actsFor\":[\"cia\"", "\"version\":1", "\"direct\":false");
        }
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "There is no data folder")
    @Test
    void a_start_waits_until_what_it_needs_is_filled_and_can_be_stopped_meanwhile() throws IOException {
        Files.writeString(events.resolve("a.yml"), ENTRY.formatted("russia"));
        try (RealDateline dateline = RealDateline.start(folder)) {
            Path rows = Files.write(folder.resolve("rows"), (Iterable<String>)
                    IntStream.range(0, MANY).mapToObj(StartTests::row)::iterator);
            try (Stream<String> verdicts = dateline.upload("/developments/batch", rows, "application/x-ndjson")
                    .body()) {
                assertThat(verdicts).hasSize(MANY).allMatch(verdict -> verdict.contains("created"));
            }
        }
        Path projections = folder.resolve("data/projections.mv.db");
        Files.delete(projections);
        String placed = ENTRY.replace("a-call", "later-call").replace("date: \"2016-03-14\"", "after: [a-call]");
        Files.writeString(events.resolve("b.yml"), placed.formatted("russia"));
        try (RealDateline dateline = RealDateline.start(folder, IMPATIENT)) {
            assertThat(dateline.output()).contains("The start waits: timelines");
            assertThat(dateline.get("/developments/later-call").body()).contains("\"earliest\":\"2016-03-14\"");
        }
        Files.delete(projections);
        try (RealDateline stopped = RealDateline.startUntil("The start waits", folder, IMPATIENT)) {
            stopped.close();
            assertThat(stopped.output()).contains("The start is given up").doesNotContain("Ready in", "\tat ");
        }
    }

    private static String row(int number) {
        return "{'id': 'strike-%d', 'date': '2016', 'kind': 'strike', 'title': 'A strike', 'summary': 'Somebody was hit.', 'sources': [{'publisher': 'A paper', 'published': '2017'}]}"
                .formatted(number)
                .replace('\'', '"');
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "There is no data folder")
    @Test
    void a_second_process_on_the_same_data_says_so_and_ends() throws IOException {
        try (RealDateline first = RealDateline.start(folder);
                RealDateline second = RealDateline.start(folder)) {
            assertThat(first.isAlive()).isTrue();
            assertThat(second.isAlive()).isFalse();
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output())
                    .contains("The data folder is in use by another process")
                    .contains("DATELINE_DATA_DIR")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_setting_for_another() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                RealDateline dateline = RealDateline.start(
                        folder, "--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort())) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("Port " + taken.getLocalPort() + " is taken", "--server.port=")
                    .doesNotContain("\tat ");
        }
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "There is no data folder")
    @Test
    void a_data_folder_may_lie_beside_the_folder_where_dateline_is_started() throws Exception {
        Path started = Files.createDirectory(folder.resolve("started"));
        try (RealDateline dateline = RealDateline.start(started, "--dateline.data-dir=../data-beside")) {
            assertThat(dateline.output()).contains("events in " + folder.resolve("data-beside"));
        }
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "There is no data folder")
    @Test
    void a_data_folder_that_cannot_be_used_is_named_in_a_line() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "not a folder");
        try (RealDateline dateline = RealDateline.start(folder, "--dateline.data-dir=" + file)) {
            assertThat(dateline.isAlive()).isFalse();
            assertThat(dateline.output())
                    .contains("The data folder " + file + " cannot be used")
                    .doesNotContain("\tat ");
        }
    }
}
