package io.dateline.timeline;

import io.dateline.projection.Projected;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The positions of the log at which a resource became another one: something came to stand on it, or no longer does. */
@Component
class Turns {

    private final Timelines timelines;
    private final JdbcTemplate database;
    private final LongReads reads;

    Turns(Timelines timelines, @Projected JdbcTemplate database, LongReads reads) {
        this.timelines = timelines;
        this.database = database;
        this.reads = reads;
    }

    /**
     * Newest first, as far as the view sees.
     *
     * @throws TooManyLongReads where others look over timelines
     */
    List<Long> newest(Original original, View view, int most) {
        return read(
                original,
                view,
                at -> database.queryForList(
                        "SELECT DISTINCT p" + turns(original, at) + " ORDER BY p DESC LIMIT " + most,
                        Long.class,
                        values(original, at)));
    }

    /**
     * The last one up to that position, or else the first one after it; null where there is none.
     *
     * @throws TooManyLongReads where others look over timelines
     */
    @Nullable
    Long at(Original original, View view, long position) {
        return read(
                original,
                view,
                at -> database.queryForObject(
                        "SELECT COALESCE(MAX(CASE WHEN p <= " + position + " THEN p END), MIN(p))"
                                + turns(original, at),
                        Long.class,
                        values(original, at)));
    }

    private <T> T read(Original original, View view, Function<View, T> read) {
        return original.isTimeline()
                ? reads.read(() -> timelines.consistently(view, read))
                : timelines.consistently(view, read);
    }

    private static String turns(Original original, View view) {
        String rows =
                original.rows().formatted(view.generation().suffix()) + " AND s.known_from <= ? AND s.known_to > ?";
        return " FROM (SELECT s.from_position AS p" + rows + " UNION ALL SELECT s.to_position" + rows
                + ") AS turn WHERE p <= ?";
    }

    private static Object[] values(Original original, View view) {
        return new Object[] {
            original.key(), view.known(), view.known(), original.key(), view.known(), view.known(), view.position()
        };
    }
}
