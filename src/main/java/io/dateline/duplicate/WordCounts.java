package io.dateline.duplicate;

import io.dateline.projection.RowBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** In how many developments each word occurs, counted on while a batch of events is handled and written together at its end. */
class WordCounts {

    private final Tables tables;
    private final JdbcTemplate database;
    private final RowBatch additions;
    private final RowBatch changes;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    WordCounts(String suffix, Tables tables, JdbcTemplate database) {
        this.tables = tables;
        this.database = database;
        additions = new RowBatch("INSERT INTO duplicate_word_" + suffix + " (developments, word) VALUES (?, ?)");
        changes = new RowBatch("UPDATE duplicate_word_" + suffix + " SET developments = ? WHERE word = ?");
    }

    Map<String, Long> of(Collection<String> words) {
        List<String> unknown =
                words.stream().filter(word -> !known.containsKey(word)).toList();
        Map<String, Long> read = tables.counts(unknown);
        stored.addAll(read.keySet());
        unknown.forEach(word -> known.put(word, read.getOrDefault(word, 0L)));
        return known;
    }

    /** @param developments 1 for one that came, -1 for one that went */
    void add(List<Word> words, int developments) {
        List<String> counted = new ArrayList<>(words.stream().map(Word::stem).toList());
        counted.add(Search.ALL);
        of(counted);
        counted.forEach(word -> known.merge(word, (long) developments, Long::sum));
        changed.addAll(counted);
    }

    void write() {
        // In order, so that two who write never wait for each other in a circle.
        changed.stream()
                .sorted()
                .forEach(word -> (stored.contains(word) ? changes : additions).add(known.get(word), word));
        changes.write(database);
        additions.write(database);
        stored.addAll(changed);
        changed.clear();
    }
}
