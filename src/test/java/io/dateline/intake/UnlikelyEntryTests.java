package io.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.HttpTest;
import io.dateline.development.DetailRules;
import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What looks wrong in a file stops the start, unless the file says that it is right. */
class UnlikelyEntryTests extends HttpTest {

    private static final String ENTRY = """
            # A comment.
            - id: a-strike
              date: "2015-10-01"
              kind: strike
              title: A strike
              summary: Somebody was hit.
              sources:
                - {publisher: A paper, published: 2015-09-19}
            """;

    @Autowired
    private Entries entries;

    @Autowired
    private DetailRules rules;

    @TempDir
    private Path home;

    private List<EventsFolder.Entry> read(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("events"));
        Files.writeString(folder.resolve("2015.yml"), text);
        return new EventsFolder(new Folders(List.of(home)), entries, rules).read(Map.of());
    }

    private FileMistake mistake(String text) {
        return catchThrowableOfType(FileMistake.class, () -> read(text));
    }

    @Test
    void an_unlikely_date_stops_the_start_with_its_line_and_the_remedy() {
        FileMistake mistake = mistake(ENTRY);
        assertThat(mistake.place()).isEqualTo("events/2015.yml, line 3");
        assertThat(mistake).hasMessageContainingAll("a-strike", "date", "2015-10-01", "2015-09-19", "strike");
        assertThat(mistake.remedy()).contains("confirmUnlikely: true");
    }

    @Test
    void a_report_of_the_future_stops_the_start_with_its_line() {
        FileMistake mistake = mistake(ENTRY.replace("2015-09-19", "2915-09-19"));
        assertThat(mistake.place()).isEqualTo("events/2015.yml, line 8");
        assertThat(mistake).hasMessageContaining("sources[0].published");
    }

    @Test
    void an_entry_that_confirms_it_is_taken() throws IOException {
        assertThat(read(ENTRY + "  confirmUnlikely: true\n"))
                .singleElement()
                .matches(EventsFolder.Entry::confirmUnlikely);
        assertThat(read(ENTRY.replace("2015-10-01", "2015-09-18")))
                .singleElement()
                .matches(entry -> !entry.confirmUnlikely());
    }

    @Test
    void an_entry_confirms_with_true_and_nothing_else() {
        assertThat(mistake(ENTRY + "  confirmUnlikely: false\n").place()).endsWith("line 3");
        FileMistake mistake = mistake(ENTRY + "  confirmUnlikely: perhaps\n");
        assertThat(mistake.place()).endsWith("line 9");
        assertThat(mistake).hasMessageContaining("must be true or false");
    }
}
