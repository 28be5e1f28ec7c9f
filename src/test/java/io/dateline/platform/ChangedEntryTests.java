package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an entry of {@code events/} that is changed between two starts. */
class ChangedEntryTests {

    private static final String ENTRY = """
            - id: a-call
              date: "%s"
              kind: call
              title: A call
              summary: They spoke.
              participants:
                - {actor: russia, role: initiator}
              themes: [aleppo]
              sources:
                - {report: ap-2016-09-30, passage: {from: 0, to: 10}}
            """;

    @TempDir
    Path folder;

    @Test
    void a_changed_entry_is_a_correction_and_a_removed_one_is_left_alone_and_told() throws IOException {
        Path events = Files.createDirectory(folder.resolve("events"));
        Files.writeString(events.resolve("a.yml"), ENTRY.formatted("2016-03-14"));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.get("/developments").body())
                    .contains("\"a-call\"")
                    .contains("\"version\":1");
            String correction = "{\"summary\": \"They spoke at length.\", \"reason\": \"More is known\"}";
            assertThat(dateline.send("PATCH", "/developments/a-call", correction, "If-Match", "\"1\"")
                            .statusCode())
                    .isEqualTo(200);
        }
        Files.writeString(events.resolve("a.yml"), ENTRY.formatted("2016-03-15"));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).doesNotContain("goes before that");
            assertThat(dateline.get("/developments/a-call").body())
                    .contains("\"version\":3")
                    .contains("\"date\":\"2016-03-15\"")
                    .as("what the file did not change stays as it was corrected here")
                    .contains("They spoke at length.");
        }
        Files.writeString(
                events.resolve("a.yml"),
                ENTRY.formatted("2016-03-15").replace("They spoke.", "They spoke in the evening."));
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output())
                    .as("what was corrected here, and the file changed all the same")
                    .contains("'a-call' in events/a.yml", "goes before that: summary;");
            assertThat(dateline.get("/developments/a-call").body()).contains("They spoke in the evening.");
        }
        Files.writeString(events.resolve("a.yml"), "");
        try (RealDateline dateline = RealDateline.startHere(folder)) {
            assertThat(dateline.output()).contains("'a-call' is no longer in events/");
            assertThat(dateline.get("/developments/a-call").statusCode()).isEqualTo(200);
        }
    }
}
