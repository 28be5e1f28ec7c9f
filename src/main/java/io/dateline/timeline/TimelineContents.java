package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection.Content;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts and sums up the rows of a generation, so that two can be compared without laying them side by side. */
record TimelineContents(JdbcTemplate database) {

    private static final Map<String, String> ROWS = Map.of(
            "timeline_state",
            "SELECT ordinal, from_position, known_from, to_position, known_to, earliest, latest, depth, development, version, status, kind, lasting,"
                    + " date_text, time_zone, significance, changed, last_published, document",
            "timeline_entry",
            "SELECT lane, earliest, depth, latest, ordinal, from_position, known_from, direct",
            "timeline_version",
            "SELECT ordinal, version, position, event, reason, source, author, client",
            "timeline_affiliation",
            "SELECT type, id, merged_into, affiliations",
            "timeline_correction",
            "SELECT lane, position, ordinal, version",
            "timeline_provenance",
            "SELECT position, registry");

    Map<String, Content> of(Generation generation) {
        Map<String, Content> contents = new LinkedHashMap<>();
        ROWS.keySet().stream().sorted().forEach(table -> contents.put(table, content(table, generation)));
        return contents;
    }

    private Content content(String table, Generation generation) {
        long[] sums = new long[2];
        database.query(ROWS.get(table) + " FROM " + table + "_" + generation.suffix(), row -> {
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
