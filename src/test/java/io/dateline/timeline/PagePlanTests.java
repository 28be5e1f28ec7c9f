package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.HttpTest;
import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import io.dateline.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PagePlanTests extends HttpTest {

    @Autowired
    @Projected
    private JdbcTemplate statements;

    @Autowired
    private Vocabulary vocabulary;

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_is_read_off_the_index_in_its_order_and_nothing_is_sorted(boolean descending) {
        Filter everything = new FilterParameters(null, null, null, null, null, null, null, null, null, null, null)
                .check(vocabulary);
        Question question = new Question(Lane.actor("russia"), everything, new View(Generation.A, 1000, null));
        String page = question.select("s.document", Timelines.order(descending) + " LIMIT 51");
        assertThat(statements.queryForObject("EXPLAIN " + page, String.class, question.values()))
                .contains("index sorted");
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @Test
    void what_changed_between_two_positions_is_found_by_the_positions_and_no_timeline_is_walked() {
        assertThat(statements.queryForObject(
                        "EXPLAIN " + ChangedEntries.CHANGED.formatted("a"), String.class, 1000L, 2000L))
                .contains("TIMELINE_STATE_A_BY_POSITION: FROM_POSITION > ");
    }

    @DisabledIf(value = "io.dateline.TestDatabase#isPostgres", disabledReason = "It is H2's plan that is read")
    @Test
    void versions_are_looked_up_by_their_numbers_however_many_there_are() {
        String versions = Versions.THESE.formatted("a");
        assertThat(statements.queryForObject("EXPLAIN " + versions, String.class, new Long[] {1L}, new Long[] {2L}))
                .contains("ORDINAL = ASKED.ORDINAL")
                .contains("VERSION = ASKED.VERSION")
                .doesNotContain("tableScan");
    }
}
