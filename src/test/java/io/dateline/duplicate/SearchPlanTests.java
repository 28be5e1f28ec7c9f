package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.TestDatabase;
import io.dateline.duplicate.Keys.Width;
import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final String KEY = "force/everybody";
    private static final long BUCKET = Filed.bucket(KEY, Width.DAY);
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
                        + " SELECT ?, 17000 + MOD(X, 5), X FROM SYSTEM_RANGE(1, ?)"),
                BUCKET,
                rows);
        Object[] ranges = Arrays.stream(Width.values())
                .flatMap(width -> Stream.of(Filed.bucket(KEY, width), 16_990, 17_010))
                .toArray();
        String plan = plan(tables.byKeys.get(0), ranges);
        assertThat(plan).contains("PRIMARY_KEY").contains("index sorted").doesNotContain("tableScan");
        assertThat(scanned(plan)).isLessThanOrEqualTo(Tables.MOST_PER_KEY + 3);
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000})
    void a_page_of_pairs_is_read_off_the_index_of_scores_however_many_there_are(int rows) {
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_profile_" + idle.suffix()
                        + " SELECT X, 'd' || X, X, TRUE, 't', '2016', X'7B7D' FROM SYSTEM_RANGE(0, ?)"),
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
        Profile profile = new Profile(new Days(17_000, 17_000, false), "strike", List.of(), List.of(), null, List.of());
        statements.update(
                TestDatabase.sql("INSERT INTO duplicate_profile_" + idle.suffix()
                        + " SELECT X, 'd' || X, X, TRUE, 't', '2016-07-18', ? FROM SYSTEM_RANGE(1, 500)"),
                json.writeValueAsBytes(profile));
        List<String> keys = List.of(KEY, KEY + "/too");
        for (String key : keys) {
            statements.update(
                    TestDatabase.sql("INSERT INTO duplicate_key_" + idle.suffix()
                            + " SELECT ?, 17000, X FROM SYSTEM_RANGE(1, 500)"),
                    Filed.bucket(key, Width.DAY));
        }
        assertThat(tables.near(profile, keys)).hasSize(Tables.MOST_COMPARED);
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
