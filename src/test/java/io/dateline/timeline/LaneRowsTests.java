package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.projection.Projection.Content;
import io.dateline.projection.RowHash;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LaneRowsTests {

    private static final String INTO = "INSERT INTO timeline_entry_a (lane, earliest, ordinal, from_position) ";

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:lanes", "sa", "");
    private final JdbcTemplate database = new JdbcTemplate(pool);

    @BeforeEach
    void create() {
        database.execute(
                "CREATE TABLE timeline_entry_a (lane INTEGER, earliest BIGINT, ordinal BIGINT, from_position BIGINT,"
                        + " depth INTEGER DEFAULT 0, latest BIGINT DEFAULT 0, known_from BIGINT DEFAULT 0,"
                        + " direct BOOLEAN DEFAULT TRUE, PRIMARY KEY (lane, earliest, ordinal))");
        // 30,000 on days of their own, then 25,000 on one day, and a few after it.
        database.update(INTO + "SELECT 1, X, X, X FROM SYSTEM_RANGE(1, 30000)");
        database.update(INTO + "SELECT 1, 40000, X, X FROM SYSTEM_RANGE(30001, 55000)");
        database.update(INTO + "SELECT 1, 50000 + X, X, X FROM SYSTEM_RANGE(55001, 55007)");
        database.update(INTO + "VALUES (2, 1, 1, 1)");
    }

    @AfterEach
    void drop() {
        database.execute("SHUTDOWN");
        pool.dispose();
    }

    private LaneRows rows(long position) {
        return LaneRows.entries(database, "a", position);
    }

    @Test
    void each_row_is_summed_up_once_however_many_share_a_day() {
        AtomicLong seen = new AtomicLong();
        Content content = rows(Long.MAX_VALUE).sum(1, seen::addAndGet);
        Content[] all = {Content.NOTHING};
        database.query(
                "SELECT earliest, depth, latest, ordinal, from_position, known_from, direct FROM timeline_entry_a WHERE lane = 1",
                row -> {
                    all[0] = all[0].plus(RowHash.of(row, Long.MAX_VALUE));
                });
        assertThat(content).isEqualTo(all[0]);
        assertThat(content.rows()).isEqualTo(55_007);
        assertThat(seen.get()).isEqualTo(55_007);
    }

    @Test
    void rows_of_later_positions_do_not_count() {
        assertThat(rows(12_345).sum(1, count -> {}).rows()).isEqualTo(12_345);
    }
}
