package io.dateline.timeline;

import io.dateline.projection.Projected;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads in which order the sources told things, as of a position: each state at each second at which they had it otherwise. */
@Component
class ReportedSteps {

    private static final String NEXT = """
            SELECT e.earliest, s.earliest, s.depth, s.latest, s.ordinal, s.from_position, s.date_text, s.time_zone, s.document
            FROM timeline_entry_%1$s e JOIN timeline_state_%1$s s
            ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from
            WHERE %2$s AND e.earliest >= ? AND (e.earliest > ? OR e.ordinal > ?)
            AND s.from_position <= ? AND s.to_position > ?""";

    private final Timelines timelines;
    private final JdbcTemplate database;

    ReportedSteps(Timelines timelines, @Projected JdbcTemplate database) {
        this.timelines = timelines;
        this.database = database;
    }

    /** @param entry with the bounds of its date */
    record Step(long second, Entry entry) {}

    /** At one second, in the order in which the developments were recorded. */
    List<Step> after(Cursor at, View view, int atMost) {
        return timelines.consistently(
                view,
                now -> database.query(
                        NEXT.formatted(
                                        now.generation().suffix(),
                                        LaneNumbers.is(
                                                "e.lane", now.generation().suffix())) + Timelines.order(false)
                                + " LIMIT " + atMost,
                        (row, number) -> new Step(
                                row.getLong(1),
                                new Entry(
                                        row.getLong(2),
                                        row.getInt(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        true,
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9))),
                        Lane.REPORTED.name(),
                        at.earliest(),
                        at.earliest(),
                        at.ordinal(),
                        now.position(),
                        now.position()));
    }
}
