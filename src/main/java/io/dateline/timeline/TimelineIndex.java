package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dateline.date.Bounds;
import io.dateline.page.Portion;
import io.dateline.projection.Projected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All timelines of actors and themes, with how much is on them. */
@Component
class TimelineIndex {

    private static final List<String> TYPES = List.of("actor", "theme");

    /** Only of that type: of all lanes, those of pairs are the most by far. */
    private static final String NAMES =
            "SELECT name FROM timeline_lane_%s WHERE name > ? AND name < ? AND name > ? ORDER BY name LIMIT ?";

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
     * @param lastChange when something came to stand on it or was changed, or left it
     */
    record Line(
            String type,
            String id,
            String href,
            long count,
            @Nullable String first,
            @Nullable String last,
            Instant lastChange) {

        @JsonIgnore
        String lane() {
            return type + ':' + id;
        }
    }

    /**
     * In the order of their types and ids. Each is counted when it is asked for: a page takes as long as what stands on its timelines.
     *
     * @param after the timeline behind which it begins, {@code actor:russia}; empty for the first
     */
    Portion<Line> page(View view, String after, int limit) {
        return Portion.read(
                limit,
                (last, atMost) ->
                        timelines.consistently(view, at -> next(at, last == null ? after : last.lane(), atMost)),
                line -> 0);
    }

    /** Timelines on which nothing stands any more are passed over. */
    private List<Line> next(View view, String after, int most) {
        List<Line> lines = new ArrayList<>();
        String last = after;
        List<String> names;
        do {
            names = names(view, last, most - lines.size());
            if (!names.isEmpty()) {
                last = names.get(names.size() - 1);
                lines.addAll(lines(view, names));
            }
        } while (!names.isEmpty() && lines.size() < most);
        return lines;
    }

    private List<String> names(View view, String after, int most) {
        for (String type : TYPES) {
            List<String> names = database.queryForList(
                    NAMES.formatted(view.generation().suffix()), String.class, type + ':', type + ';', after, most);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<Line> lines(View view, List<String> names) {
        return database.query(
                statement(view.generation().suffix()),
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
                view.position(),
                names.toArray(String[]::new),
                view.position(),
                view.position(),
                view.known(),
                view.known());
    }

    private static String statement(String suffix) {
        return "SELECT l.name, COUNT(*),"
                // A bound that no entry closes must not count: LEAST and GREATEST of H2 give null where one of them is.
                + " COALESCE(NULLIF(LEAST(MIN(CASE WHEN e.earliest = " + Bounds.OPEN_START + " THEN " + Bounds.OPEN_END
                + " ELSE e.earliest END), MIN(e.latest)), " + Bounds.OPEN_END + "), " + Bounds.OPEN_START + "),"
                + " COALESCE(NULLIF(GREATEST(MAX(CASE WHEN e.latest = " + Bounds.OPEN_END + " THEN " + Bounds.OPEN_START
                + " ELSE e.latest END), MAX(e.earliest)), " + Bounds.OPEN_START + "), " + Bounds.OPEN_END + "),"
                + " GREATEST(MAX(s.changed), COALESCE((SELECT c.changed FROM timeline_correction_" + suffix
                + " t JOIN timeline_state_" + suffix
                + " c ON c.ordinal = t.ordinal AND c.from_position = t.position AND c.known_to = "
                + State.ALWAYS
                + " WHERE t.lane = l.number AND t.position <= ? ORDER BY t.lane DESC, t.position DESC LIMIT 1), 0))"
                + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) AS asked (name) JOIN timeline_lane_" + suffix
                + " l ON l.name = asked.name JOIN timeline_entry_" + suffix
                + " e ON e.lane = l.number JOIN timeline_state_" + suffix
                + " s ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from"
                + " WHERE s.from_position <= ? AND s.to_position > ? AND s.known_from <= ? AND s.known_to > ?"
                + " AND s.status NOT IN ('retracted', 'merged')"
                + " GROUP BY l.name, l.number ORDER BY l.name";
    }
}
