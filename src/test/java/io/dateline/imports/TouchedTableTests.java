package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.development.Source;
import io.dateline.imports.Undo.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TouchedTableTests extends ImportTest {

    private static final int MILLION = 1_000_000;

    @Autowired
    private TouchedTable table;

    private static Touched attached(int line, int letters) {
        Source source = new Source(
                null, "Gazette", "x".repeat(letters), null, "2015-09-19", null, null, null, null, null, null, null);
        return new Touched("attached-" + line, line, Outcome.ATTACHED, 1, 2, List.of(source), List.of());
    }

    /** An undo of thousands of them would not fit into memory otherwise. */
    @Test
    void what_was_attached_at_great_length_is_read_a_few_at_a_time_and_all_of_it_in_the_end() {
        List<Integer> lengths = List.of(10, 5 * MILLION, MILLION, 10, 3 * MILLION, 2 * MILLION, 10, 10);
        List<Touched> rows = IntStream.range(0, lengths.size())
                .mapToObj(line -> attached(line, lengths.get(line)))
                .toList();
        table.add("at-great-length", 1, rows);
        List<Integer> together = new ArrayList<>();
        List<Touched> read = new ArrayList<>();
        List<Touched> some = table.toUndo("at-great-length", Long.MAX_VALUE, 5);
        while (!some.isEmpty()) {
            together.add(some.size());
            read.addAll(some);
            some.forEach(row -> table.done("at-great-length", row, What.LEFT, 2));
            some = table.toUndo("at-great-length", some.get(some.size() - 1).line(), 5);
        }
        List<Touched> lastFirst = new ArrayList<>(rows);
        Collections.reverse(lastFirst);
        assertThat(read.equals(lastFirst)).isTrue();
        assertThat(together).containsExactly(3, 2, 1, 1, 1);
    }
}
