package io.dateline.duplicate;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts and sums up the rows of a generation, so that two can be compared without laying them side by side. */
record DuplicateContents(JdbcTemplate database) {

    private static final Map<String, String> COLUMNS = Map.of(
            "duplicate_profile", "ordinal, development, position, stands, title, date_text, profile",
            "duplicate_key", "label, width, first_day, ordinal",
            "duplicate_word", "word, developments",
            "duplicate_pair", "one, other, score, reasons",
            "duplicate_distinct", "one, other",
            "duplicate_actor", "actor, position, details");

    Map<String, Content> of(Generation generation) {
        Map<String, Content> contents = new TreeMap<>();
        COLUMNS.forEach((table, columns) ->
                contents.put(table, content("SELECT " + columns + " FROM " + table + "_" + generation.suffix())));
        return contents;
    }

    private Content content(String rows) {
        long[] sums = new long[2];
        database.query(rows, row -> {
            CRC32C hash = new CRC32C();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                hash.update((row.getString(column) + '\n').getBytes(StandardCharsets.UTF_8));
            }
            sums[0]++;
            sums[1] += hash.getValue();
        });
        return new Content(sums[0], sums[1]);
    }
}
