package io.dateline.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RealDateline;
import io.dateline.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the file and the setting say is an event where it has changed since the last start, and before any development is loaded. */
class AdoptionTests {

    @TempDir
    Path folder;

    @EnableConfigurationProperties(StatusSettings.class)
    static class Settings {}

    @Test
    void a_changed_file_or_setting_is_one_event_and_an_unchanged_one_none() throws IOException, SQLException {
        Path file = Files.createDirectory(folder.resolve("config")).resolve("publishers.yml");
        Files.writeString(file, "- {id: a-paper, name: A paper, type: outlet}\n");
        start("1 from " + folder.resolve("config") + ", corroborated from 2 independent sources on (adopted)");
        start("(unchanged)");
        start("from 3 independent sources on (adopted)", "--dateline.status.corroborated-from=3");
        Files.writeString(file, "- {id: a-paper, name: Another paper, type: outlet}\n");
        start("from 3 independent sources on (adopted)", "--dateline.status.corroborated-from=3");
        assertThat(adopted()).containsExactly(event("A paper", 2), event("A paper", 3), event("Another paper", 3));
    }

    private void start(String told, String... arguments) {
        try (RealDateline dateline = RealDateline.startHere(folder, arguments)) {
            assertThat(dateline.output()).contains("Ready in").contains(told);
            assertThat(dateline.get("/publishers").body()).contains("\"family\":\"a-paper\"");
        }
    }

    private static String event(String name, int corroboratedFrom) {
        return "{\"corroboratedFrom\":%d,\"publishers\":[{\"aliases\":[],\"id\":\"a-paper\",\"name\":\"%s\",\"type\":\"outlet\"}]}"
                .formatted(corroboratedFrom, name);
    }

    private List<String> adopted() throws SQLException {
        List<String> events = new ArrayList<>();
        try (Connection database = TestDatabase.connect(folder);
                ResultSet rows = database.createStatement()
                        .executeQuery(TestDatabase.sql(
                                "SELECT UTF8TOSTRING(payload), global_index < (SELECT MIN(global_index)"
                                        + " FROM domain_event_entry WHERE type = 'Development') FROM domain_event_entry"
                                        + " WHERE payload_type = 'publishers.adopted' ORDER BY global_index"))) {
            while (rows.next()) {
                assertThat(rows.getBoolean(2)).as("before any development").isEqualTo(events.isEmpty());
                events.add(rows.getString(1));
            }
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "21", "two"})
    void a_number_of_sources_that_makes_no_sense_stops_the_start(String number) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("dateline.status.corroborated-from=" + number)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(number));
    }
}
