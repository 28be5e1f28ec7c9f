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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mistake in a file of events or seeds is told with file, line, reason and remedy. */
class FileMistakeTests extends HttpTest {

    private static final String REPORT = """
            ---
            id: a-report
            title: "A headline"
            publisher: "A paper"
            published: "2016-03-16"
            sha256: "d2b33277372d0d87a512a19207094863ff61c6f18e84a2c48bc4a70b0ff3c2ff"
            document: a.txt
            characters: 500
            datedBy: "Stated in the page"
            ---
            ## Digest
            """;

    private static final String ENTRY = """
            - id: a-call
              date: "2016-03-14"
              kind: call
              title: A call
              summary: They spoke.
              participants:
                - {actor: russia, role: party}
              themes: [aleppo]
              sources:
                - {report: a-report, passage: {from: 0, to: 10}}
            """;

    @Autowired
    private Entries entries;

    @Autowired
    private DetailRules rules;

    @TempDir
    private Path home;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(home.resolve("events"));
        Files.createDirectories(home.resolve("seeds"));
        write("seeds/a-report.md", REPORT);
        write("events/a.yml", ENTRY);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve(file), text);
    }

    private List<EventsFolder.Entry> read() {
        Folders folders = new Folders(List.of(home));
        return new EventsFolder(folders, entries, rules).read(new Reports(folders, entries).read());
    }

    @Test
    void an_entry_without_a_mistake_is_taken_with_the_citation_of_its_report() {
        assertThat(read()).hasSize(1);
        assertThat(read().get(0).details().sources().get(0).publisher()).isEqualTo("A paper");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-03-14              | 2016-02-30              | 2  | February 2016 has 29 days
            kind: call              | kind: cal               | 3  | did you mean 'call'
            title: A call           | titel: A call           | 4  | there is no such field here
            summary: They spoke.    | summary: ""             | 5  | must not be blank
            {actor: russia,         | {actor: ruzzia,         | 7  | did you mean 'russia'
            role: party             | role: boss              | 7  | must be one of initiator
            [aleppo]                | [alepo]                 | 8  | did you mean 'aleppo'
            report: a-report        | report: another-report  | 10 | there is no seeds/another-report.md
            to: 10                  | to: 501                 | 10 | the document, which has 500 characters
            {from: 0, to: 10}       | {from: 10, to: 4}       | 10 | must end after it begins
            - id: a-call            | - name: a-call          | 1  | there is no such field here
            - id: a-call            | - id: a call            | 1  | must have 1 to 100 letters
            - id: a-call            | - id: "actor:russia"    | 1  | must have 1 to 100 letters
            - id: a-call            | - id: changes           | 1  | is a word of the API's own
            """)
    void a_mistake_in_an_entry_is_told_with_its_line(String right, String wrong, int line, String reason)
            throws IOException {
        write("events/a.yml", ENTRY.replace(right, wrong));
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("events/a.yml, line " + line);
        assertThat(mistake).hasMessageContaining(reason);
        assertThat(mistake.remedy()).isNotBlank();
    }

    @Test
    void all_that_is_wrong_with_an_entry_is_told_at_once() throws IOException {
        write("events/a.yml", ENTRY.replace("  kind: call\n", "").replace("title: A call", "title: ''"));
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake).hasMessageContainingAll("kind: must not be blank", "title (''): must not be blank");
    }

    @Test
    void an_id_that_occurs_twice_is_told_with_both_places() throws IOException {
        write("events/b.yml", "# The same again.\n" + ENTRY);
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("events/b.yml, line 2");
        assertThat(mistake).hasMessageContaining("events/a.yml, line 1");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() throws IOException {
        write("events/a.yml", ENTRY.replace("title: A call", "title: \"A call"));
        assertThat(catchThrowableOfType(FileMistake.class, this::read).place()).startsWith("events/a.yml, line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"russia:\n  name: Russia", "russia"})
    void what_is_no_list_is_told_of_every_file(String text) throws IOException {
        write("events/a.yml", "# A list.\n" + text);
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("events/a.yml, line 2");
        assertThat(mistake).hasMessage("The file is not a list");
    }

    @Test
    void what_follows_a_second_start_of_a_document_is_not_lost() throws IOException {
        write("events/a.yml", "---\n" + ENTRY + "---\n" + ENTRY.replace("a-call", "b-call"));
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("events/a.yml, line 13");
        assertThat(mistake).hasMessageContaining("second YAML document");
    }

    @Test
    void an_alias_is_not_taken_for_the_name_of_its_anchor() throws IOException {
        write("events/a.yml", ENTRY.replace("title: A call", "title: &t A call").replace("They spoke.", "*t"));
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("events/a.yml, line 5");
        assertThat(mistake).hasMessageContaining("'*t'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/b.yaml", "events/B.YML", "seeds/b.yml"})
    void a_file_whose_name_ends_otherwise_is_not_left_out(String file) throws IOException {
        write(file, ENTRY);
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo(file + ", line 1");
        assertThat(mistake).hasMessageContaining("would not be read");
        assertThat(mistake.remedy()).startsWith("Rename it");
    }

    @Test
    void a_file_of_words_whose_name_ends_otherwise_does_not_give_way_to_the_one_in_the_jar() throws IOException {
        Files.createDirectory(home.resolve("config"));
        write("config/actors.yaml", "[]");
        Folders folders = new Folders(List.of(home));
        assertThat(catchThrowableOfType(FileMistake.class, () -> folders.file("config", "actors.yml"))
                        .place())
                .isEqualTo("config/actors.yaml, line 1");
        assertThat(folders.file("config", "kinds.yml").text()).isNotBlank();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_folder_in_a_folder_is_told_to_be_left_out(CapturedOutput output) throws IOException {
        Files.createDirectories(home.resolve("events/2017"));
        Files.createDirectories(home.resolve("events/.git"));
        write("events/2017/b.yml", ENTRY.replace("a-call", "b-call"));
        assertThat(read()).hasSize(1);
        assertThat(output.getOut())
                .contains("events/2017 is a folder, and what is in it is not read")
                .doesNotContain("events/.git");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: a-report            | id: b-report            | 2 | is not the file's name
            2016-03-16              | 16 March                | 5 | is no EDTF date
            "d2b33                  | "D2b33                  | 6 | 64 hexadecimal digits
            characters: 500         | characters: many        | 8 | must be a whole number
            """)
    void a_mistake_in_a_report_is_told_with_its_line(String right, String wrong, int line, String reason)
            throws IOException {
        write("seeds/a-report.md", REPORT.replace(right, wrong));
        FileMistake mistake = catchThrowableOfType(FileMistake.class, this::read);
        assertThat(mistake.place()).isEqualTo("seeds/a-report.md, line " + line);
        assertThat(mistake).hasMessageContaining(reason);
    }
}
