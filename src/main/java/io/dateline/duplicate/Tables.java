package io.dateline.duplicate;

import io.dateline.development.Lookalike.Reason;
import io.dateline.duplicate.LikelyPair.Told;
import io.dateline.projection.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads one generation of what is compared. */
class Tables {

    /** So many of those found are compared: those with the most and the finest keys in common. */
    static final int MOST_COMPARED = 20;

    private static final String COLUMNS =
            "SELECT ordinal, origin, development, position, stands, title, date_text, profile FROM duplicate_profile_";
    /** Statements with a list of values have one length, so that the database prepares each only once. */
    private static final int LIST = 32;

    /** Of one statement alike: each number of them would be another one, which every connection keeps. */
    private static final int PARTS = 16;

    final String pairs;
    final String toldApart;
    private final String byRanges;
    private final String byKey;
    private final String byDevelopment;
    private final String byOrdinals;
    private final String counts;
    private final String distinct;
    private final JdbcTemplate database;
    private final RowMapper<Row> rows;
    private final RowMapper<LikelyPair> pair;

    Tables(Generation generation, JdbcTemplate database, JsonMapper json) {
        String suffix = generation.suffix();
        this.database = database;
        byKey = " AS part, ordinal, origin FROM duplicate_key_" + suffix
                + " WHERE bucket = ? AND first_day BETWEEN ? AND ? AND origin BETWEEN ? AND ?"
                + " ORDER BY bucket DESC, first_day DESC, origin DESC, ordinal DESC LIMIT ?)";
        byRanges = byRanges(PARTS);
        byDevelopment = COLUMNS + suffix + " WHERE development = ?";
        byOrdinals = COLUMNS + suffix + " WHERE ordinal IN (" + marks() + ")";
        counts = "SELECT word, developments FROM duplicate_word_" + suffix + " WHERE word IN (" + marks() + ")";
        distinct = "SELECT one, other FROM duplicate_distinct_" + suffix + " WHERE one = ? AND other = ?";
        toldApart = "SELECT told FROM (SELECT one AS told FROM duplicate_distinct_" + suffix + " WHERE other = ?"
                + " UNION ALL SELECT other FROM duplicate_distinct_" + suffix + " WHERE one = ?) AS apart";
        pairs =
                "SELECT p.score, p.one, p.other, a.development, a.title, a.date_text, b.development, b.title, b.date_text,"
                        + " p.reasons FROM duplicate_pair_" + suffix + " p"
                        + " JOIN duplicate_profile_" + suffix + " a ON a.ordinal = p.one"
                        + " JOIN duplicate_profile_" + suffix + " b ON b.ordinal = p.other"
                        + " WHERE p.score <= ? AND (p.score < ? OR p.one < ? OR p.one = ? AND p.other < ?)"
                        + " ORDER BY p.score DESC, p.one DESC, p.other DESC LIMIT ?";
        pair = (row, number) -> new LikelyPair(
                row.getInt(1) / 1000.0,
                new Told(row.getString(4), row.getString(5), row.getString(6)),
                new Told(row.getString(7), row.getString(8), row.getString(9)),
                List.of(json.readValue(row.getString(10), Reason[].class)),
                new PairCursor(row.getInt(1), row.getLong(2), row.getLong(3)));
        rows = (row, number) -> new Row(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getLong(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                json.readValue(row.getBytes(8), Profile.class));
    }

    private static String marks() {
        return "?" + ", ?".repeat(LIST - 1);
    }

    Optional<Row> row(String development) {
        return database.query(byDevelopment, rows, development).stream().findFirst();
    }

    boolean distinct(Pair pair) {
        return !database.queryForList(distinct, pair.one(), pair.other()).isEmpty();
    }

    /** The ones that were marked as not the same as that one. */
    Set<Long> toldApart(long ordinal) {
        return new HashSet<>(database.queryForList(toldApart, Long.class, ordinal, ordinal));
    }

    /**
     * Those that stand in these ranges and near these days, the ones with the most and the finest keys in common.
     *
     * @param apart the origin that is left out; null where none is
     * @param left the ordinals that are
     */
    List<Row> near(Days days, List<Range> ranges, @Nullable Integer apart, Set<Long> left) {
        Map<Long, Integer> worth = new HashMap<>();
        for (int from = 0; from < ranges.size(); from += PARTS) {
            List<Range> some = ranges.subList(from, Math.min(from + PARTS, ranges.size()));
            database.query(
                    byRanges,
                    row -> {
                        long ordinal = row.getLong(2);
                        if (!Objects.equals(row.getInt(3), apart) && !left.contains(ordinal)) {
                            worth.merge(ordinal, some.get(row.getInt(1)).worth(), Integer::sum);
                        }
                    },
                    Stream.concat(some.stream(), Stream.generate(() -> Range.NONE))
                            .limit(PARTS)
                            .flatMap(Tables::values)
                            .toArray());
        }
        List<Long> ordinals = worth.keySet().stream()
                .sorted(Comparator.<Long>comparingInt(worth::get).reversed().thenComparing(Comparator.reverseOrder()))
                .limit(MOST_COMPARED)
                .toList();
        List<Row> near = new ArrayList<>();
        inLists(ordinals, list -> near.addAll(database.query(byOrdinals, rows, list)));
        near.removeIf(row -> !row.profile().days().near(days));
        return near;
    }

    /** Within another statement, since H2 keeps no UNION: it would be parsed each time. */
    String byRanges(int ranges) {
        return IntStream.range(0, ranges)
                .mapToObj(part -> "(SELECT " + part + byKey)
                .collect(Collectors.joining(" UNION ALL ", "SELECT part, ordinal, origin FROM (", ") AS near"));
    }

    static Stream<Object> values(Range range) {
        return Stream.of(range.bucket(), range.from(), range.to(), range.least(), range.most(), range.limit());
    }

    Map<String, Long> counts(Collection<String> words) {
        Map<String, Long> found = new LinkedHashMap<>();
        inLists(
                List.copyOf(words),
                list -> database.query(
                        counts,
                        row -> {
                            found.put(row.getString(1), row.getLong(2));
                        },
                        list));
        return found;
    }

    List<LikelyPair> pairs(@Nullable PairCursor after, int limit) {
        PairCursor from = after == null ? new PairCursor(Integer.MAX_VALUE, 0, 0) : after;
        return database.query(pairs, pair, from.score(), from.score(), from.one(), from.one(), from.other(), limit);
    }

    private static void inLists(List<?> values, Consumer<Object[]> each) {
        for (int from = 0; from < values.size(); from += LIST) {
            Object[] list = new Object[LIST];
            for (int at = 0; at < LIST; at++) {
                list[at] = values.get(Math.min(from + at, values.size() - 1));
            }
            each.accept(list);
        }
    }
}
