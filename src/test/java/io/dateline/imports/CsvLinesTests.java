package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.imports.CsvLines.CsvLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvLinesTests {

    private static final int LONGEST = 100;
    private static final String LINE = "x".repeat(60) + "\n";

    private static List<CsvLine> read(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LONGEST);
        CsvLines records = new CsvLines(lines.next(), lines, ',');
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
    void a_quote_within_a_cell_opens_nothing_and_no_line_behind_it_is_lost() throws IOException {
        String text = "x,a 5\" shell,z\nrow2,b,c\nrow3,d 6\" gun,e\n\"q\",\"two\nlines, \"\"said\"\"\",\"a\"\nlast,,\n";
        assertThat(read(text).stream().map(CsvLine::cells))
                .containsExactly(
                        List.of("x", "a 5\" shell", "z"),
                        List.of("row2", "b", "c"),
                        List.of("row3", "d 6\" gun", "e"),
                        List.of("q", "two\nlines, \"said\"", "a"),
                        List.of("last", "", ""));
    }

    @Test
    void lines_of_empty_cells_are_passed_over_as_empty_ones_are() throws IOException {
        assertThat(read("a,b\n,\n\n , \nc,\n").stream().map(CsvLine::cells))
                .containsExactly(List.of("a", "b"), List.of("c", ""));
    }

    /** Every line belongs to a record that was read, or was refused; none is passed over. */
    @Test
    void whatever_quotes_there_are_each_line_is_answered_for() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            int size = 1 + random.nextInt(6);
            for (int line = 0; line < size; line++) {
                text.append(line);
                for (int letter = random.nextInt(8); letter > 0; letter--) {
                    text.append("\",, a".charAt(random.nextInt(5)));
                }
                text.append('\n');
            }
            List<CsvLine> read = read(text.toString());
            long joined = read.stream()
                    .flatMap(record -> record.cells().stream())
                    .mapToLong(cell ->
                            cell.chars().filter(letter -> letter == '\n').count())
                    .sum();
            assertThat(read.size() + joined).as(text.toString()).isEqualTo(size);
        }
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
