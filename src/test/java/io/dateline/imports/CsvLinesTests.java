package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.imports.CsvLines.CsvLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTests {

    private static final int LONGEST = 100;
    private static final String LINE = "x".repeat(60) + "\n";

    private static List<CsvLine> read(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LONGEST);
        CsvLines records = new CsvLines(lines, ',');
        List<CsvLine> read = new ArrayList<>();
        for (CsvLine next = records.next(); next != null; next = records.next()) {
            read.add(next);
        }
        return read;
    }

    @Test
    void a_record_of_several_lines_may_be_as_long_as_one_of_one_line() throws IOException {
        String cell = "x".repeat(60) + "\n" + "x".repeat(35);
        assertThat(read("a,\"" + cell + "\"\n"))
                .singleElement()
                .satisfies(record -> assertThat(record.cells()).containsExactly("a", cell));
        assertThat(read("a,\"" + cell + "x\"\nb,c\n"))
                .satisfiesExactly(
                        record -> assertThat(record.problem()).hasMessageContaining("101 letters, more than 100"),
                        record -> assertThat(record.cells()).containsExactly("b", "c"));
    }

    @Test
    void no_more_lines_are_kept_for_a_quote_that_stays_open_than_one_record_may_have() throws IOException {
        List<CsvLine> read = read("a,\"open\n" + LINE.repeat(5) + "closed\"\n");
        assertThat(read).hasSize(7);
        assertThat(read.get(0).problem()).hasMessageContaining("never closed");
        assertThat(read.subList(1, 6))
                .allSatisfy(record -> assertThat(record.cells()).containsExactly(LINE.strip()));
    }
}
