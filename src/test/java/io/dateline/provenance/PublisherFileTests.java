package io.dateline.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.HttpTest;
import io.dateline.document.Entries;
import io.dateline.document.FileMistake;
import io.dateline.document.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mistake in the file of publishers is told with file, line, reason and remedy. */
class PublisherFileTests extends HttpTest {

    private static final String FILE = """
            # Three that belong together.
            - id: a-state
              name: A state
              type: owner
            - id: a-wire
              name: A wire
              type: agency
              country: RU
              owner: a-state
              aliases: [Wire Agency, wire.example]
            - id: a-paper
              name: A paper
              type: outlet
              owner: a-wire
              aliases: [Paper]
              note: Since 2010.
            """;

    @Autowired
    private Entries entries;

    private List<Publisher> read(String text) {
        return new PublisherFile(new YamlFile("config/publishers.yml", text, 1), entries).read();
    }

    @Test
    void a_file_without_a_mistake_is_read_in_its_order() {
        assertThat(read(FILE)).extracting(Publisher::id).containsExactly("a-state", "a-wire", "a-paper");
        assertThat(read(FILE).get(1))
                .isEqualTo(new Publisher(
                        "a-wire",
                        "A wire",
                        PublisherType.AGENCY,
                        List.of("Wire Agency", "wire.example"),
                        "RU",
                        "a-state",
                        null));
        assertThat(read("")).isEmpty();
        assertThat(catchThrowableOfType(FileMistake.class, () -> read("publishers")))
                .as("not an empty registry")
                .hasMessage("The file is not a list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: a-paper             | id: a-wire                  | 11 | The id 'a-wire' occurs twice
            name: A paper           | name: WIRE  AGENCY          | 12 | 'WIRE  AGENCY' stands for 'a-wire' and for 'a-paper'
            aliases: [Paper]        | aliases: [Paper, a wire]    | 15 | 'a wire' stands for 'a-wire' and for 'a-paper'
            owner: a-wire           | owner: a-wier               | 14 | unknown owner 'a-wier', did you mean 'a-wire'?
            owner: a-wire           | owner: a-paper              | 14 | 'a-paper' belongs to itself: a-paper to a-paper
            type: outlet            | type: paper                 | 13 | must be one of outlet, agency, owner
            country: RU             | country: rus                | 8  | two capital letters
            id: a-wire              | id: A Wire                  | 5  | must be a slug
            note: Since 2010.       | remark: Since 2010.         | 16 | there is no such field here
            name: A state           | name: ""                    | 3  | must not be blank
            """)
    void a_mistake_is_told_with_its_line(String right, String wrong, int line, String reason) {
        FileMistake mistake = catchThrowableOfType(FileMistake.class, () -> read(FILE.replace(right, wrong)));
        assertThat(mistake.place()).isEqualTo("config/publishers.yml, line " + line);
        assertThat(mistake).hasMessageContaining(reason);
        assertThat(mistake.remedy()).isNotBlank();
    }

    @Test
    void owners_that_own_each_other_in_a_circle_are_told_with_the_way_round() {
        String text = FILE.replace("type: owner", "type: owner\n  owner: a-paper");
        FileMistake mistake = catchThrowableOfType(FileMistake.class, () -> read(text));
        assertThat(mistake.place()).isEqualTo("config/publishers.yml, line 5");
        assertThat(mistake).hasMessage("'a-state' belongs to itself: a-state to a-paper to a-wire to a-state");
    }
}
