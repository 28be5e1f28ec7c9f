package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.TestDatabase;
import io.dateline.duplicate.Key.Grain;
import io.dateline.duplicate.Keys.Width;
import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a search reads does not grow with the store. Fills a generation that nobody reads. */
class SearchPlanTests extends HttpTest {

    private static final Key KEY = new Key("force/everybody", Grain.BROAD);
    private static final long BUCKET = Filed.bucket(KEY, Width.DAY);
    private static final Days DAY = new Days(17_002, 17_002, false);
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    @Projected
    private JdbcTemplate statements;

    @Autowired
    private JsonMapper json;

    private Generation idle;
    private Tables tables;

    @BeforeEach
    void chooseTheIdleGeneration() {
        String active = statements.queryForObject(
                "SELECT active FROM projection_generation WHERE projection = 'duplicates'", String.class);
        idle = Generation.valueOf(active.toUpperCase(Locale.ROOT)).other();
        tables = new Tables(idle, statements, json);
        empty();
    }

    @AfterEach
    void empty() {
        for (String table : new String[] {"key", "pair", "profile", "distinct"}) {
            statements.update("TRUNCATE TABLE duplicate_" + table + "_" + idle.suffix());
        }
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 50_000})
    void of_a_key_only_the_newest_rows_are_read_off_its_index_however_many_have_it(int rows) {
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_key_" + idle.suffix()
                        + " SELECT ?, 17000 + MOD(X, 5), 0, X FROM SYSTEM_RANGE(1, ?)"),
                BUCKET,
                rows);
        assertFewAreRead(Range.of(DAY, List.of(KEY), null));
        assertFewAreRead(Range.of(new Days(16_990, 17_010, false), List.of(KEY), null));
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @Test
    void of_a_day_those_of_the_system_that_is_left_out_are_not_read() {
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_key_" + idle.suffix()
                        + " SELECT ?, 17002, CASE WHEN X = 7 THEN 0 WHEN X = 8 THEN -9 ELSE -5 END, X"
                        + " FROM SYSTEM_RANGE(1, 20000)"),
                BUCKET);
        List<Range> ranges = Range.of(DAY, List.of(KEY), -5);
        assertFewAreRead(ranges);
        assertThat(statements
                        .queryForList(
                                tables.byRanges(ranges.size()),
                                ranges.stream().flatMap(Tables::values).toArray())
                        .stream()
                        .map(row -> row.get("ORDINAL")))
                .containsExactlyInAnyOrder(7L, 8L);
    }

    private void assertFewAreRead(List<Range> ranges) {
        String plan = plan(
                tables.byRanges(ranges.size()),
                ranges.stream().flatMap(Tables::values).toArray());
        assertThat(plan).contains("PRIMARY_KEY").contains("index sorted").doesNotContain("tableScan");
        assertThat(scanned(plan))
                .isLessThanOrEqualTo(
                        ranges.stream().mapToInt(Range::limit).max().orElseThrow() + 3);
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000})
    void a_page_of_pairs_is_read_off_the_index_of_scores_however_many_there_are(int rows) {
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_profile_" + idle.suffix()
                        + " SELECT X, 0, 'd' || X, X, TRUE, 't', '2016', X'7B7D' FROM SYSTEM_RANGE(0, ?)"),
                rows);
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_pair_" + idle.suffix()
                        + " SELECT X - 1, X, MOD(X, 1000), '[]' FROM SYSTEM_RANGE(1, ?)"),
                rows);
        String plan = plan(tables.pairs, 500, 500, 0, 0, 0, 51);
        assertThat(plan).contains("BY_SCORE").contains("index sorted");
        assertThat(scanned(plan)).isLessThan(1_000);
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @Test
    void what_is_known_of_one_development_is_found_without_looking_at_the_others() {
        statements.update("INSERT INTO duplicate_pair_" + idle.suffix()
                + " SELECT X, X + 1, MOD(X, 1000), '[]' FROM SYSTEM_RANGE(1, 20000)");
        statements.update(
                "INSERT INTO duplicate_distinct_" + idle.suffix() + " SELECT X, X + 1 FROM SYSTEM_RANGE(1, 20000)");
        for (String statement : Writing.OF_ONE) {
            assertThat(scanned(plan(statement.replace("§", idle.suffix()), 7_000)))
                    .isLessThanOrEqualTo(2);
        }
        assertThat(scanned(plan(tables.toldApart, 7_000, 7_000))).isLessThanOrEqualTo(3);
        assertThat(tables.toldApart(7_000)).containsExactlyInAnyOrder(6_999L, 7_001L);
    }

    @Test
    void of_many_on_one_day_a_bounded_number_is_compared() {
        Profile profile = new Profile(DAY, "strike", List.of(), List.of(), null, null, List.of());
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_profile_" + idle.suffix()
                        + " SELECT X, 0, 'd' || X, X, TRUE, 't', '2016-07-18', ? FROM SYSTEM_RANGE(1, 500)"),
                json.writeValueAsBytes(profile));
        List<Key> keys = List.of(KEY, new Key("force/too", Grain.BROAD));
        for (Key key : keys) {
            statements.update(
                    TestDatabase.sql("INSERT INTO duplicate_key_" + idle.suffix()
                            + " SELECT ?, 17001 + MOD(X, 3), 0, X FROM SYSTEM_RANGE(1, 500)"),
                    Filed.bucket(key, Width.DAY));
        }
        assertThat(tables.near(DAY, Range.of(DAY, keys, null), null, Set.of())).hasSize(Tables.MOST_COMPARED);
    }

    private String plan(String statement, Object... values) {
        return statements.queryForObject("EXPLAIN ANALYZE " + statement, String.class, values);
    }

    private static int scanned(String plan) {
        return SCANNED.matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElseThrow();
    }
}
