package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.projection.Projected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All timelines of actors and themes, with how much is on them. */
@Component
class TimelineIndex {

    private final JdbcTemplate database;
    private final Timelines timelines;

    TimelineIndex(@Projected JdbcTemplate database, Timelines timelines) {
        this.database = database;
        this.timelines = timelines;
    }

    /**
     * A timeline with something on it.
     *
     * @param type {@code actor} or {@code theme}
     * @param count entries, without retracted ones
     * @param first earliest day that any closed bound reaches, ISO 8601
     * @param last latest such day
     */
    record Line(
            String type,
            String id,
            String href,
            long count,
            @Nullable String first,
            @Nullable String last,
            Instant lastChange) {}

    List<Line> all(View view) {
        return timelines.consistently(
                view,
                at -> database.query(
                        statement(at.generation().suffix()),
                        (row, number) -> {
                            String[] lane = row.getString(1).split(":", 2);
                            Bounds reach = new Bounds(row.getLong(3), row.getLong(4));
                            return new Line(
                                    lane[0],
                                    lane[1],
                                    "/api/v1/timelines/" + lane[0] + "s/" + lane[1],
                                    row.getLong(2),
                                    reach.earliestDay(),
                                    reach.latestDay(),
                                    Instant.ofEpochMilli(row.getLong(5)));
                        },
                        at.position(),
                        at.position(),
                        at.known(),
                        at.known()));
    }

    private static String statement(String suffix) {
        return "SELECT l.name, COUNT(*),"
                // A bound that no entry closes must not count: LEAST and GREATEST of H2 give null where one of them is.
                + " COALESCE(NULLIF(LEAST(MIN(CASE WHEN e.earliest = " + Bounds.OPEN_START + " THEN " + Bounds.OPEN_END
                + " ELSE e.earliest END), MIN(e.latest)), " + Bounds.OPEN_END + "), " + Bounds.OPEN_START + "),"
                + " COALESCE(NULLIF(GREATEST(MAX(CASE WHEN e.latest = " + Bounds.OPEN_END + " THEN " + Bounds.OPEN_START
                + " ELSE e.latest END), MAX(e.earliest)), " + Bounds.OPEN_START + "), " + Bounds.OPEN_END + "),"
                + " MAX(s.changed)"
                + " FROM timeline_lane_" + suffix + " l JOIN timeline_entry_" + suffix
                + " e ON e.lane = l.number JOIN timeline_state_" + suffix
                + " s ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from"
                + " WHERE (l.name LIKE 'actor:%' OR l.name LIKE 'theme:%')"
                + " AND s.from_position <= ? AND s.to_position > ? AND s.known_from <= ? AND s.known_to > ?"
                + " AND s.status NOT IN ('retracted', 'merged')"
                + " GROUP BY l.name ORDER BY l.name";
    }
}
