package io.dateline.timeline;

import io.dateline.projection.Projected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the log of corrections, newest first. */
@Component
class Corrections {

    private final Timelines timelines;
    private final JdbcTemplate database;

    Corrections(Timelines timelines, @Projected JdbcTemplate database) {
        this.timelines = timelines;
        this.database = database;
    }

    /** Which version of which development. */
    record Correction(long position, long ordinal, long version) {}

    /** @param below the position that all must be below */
    List<Correction> below(long below, int atMost, CorrectionParameters.Asked asked, View view) {
        return timelines.consistently(view, at -> read(below, atMost, asked, at));
    }

    /** What was filed before a merger lies on lanes of its own, so that each is walked as far as the page may need. */
    private List<Correction> read(long below, int atMost, CorrectionParameters.Asked asked, View view) {
        // One lane that all must have been on is the index range to walk; the others are looked up on the way.
        String walked = asked.lanes().stream()
                .filter(clause -> clause.any().size() == 1 && clause.none().isEmpty())
                .map(clause -> clause.any().get(0))
                .findFirst()
                .orElse(Lane.ALL.name());
        SortedMap<Long, Correction> found = new TreeMap<>(Comparator.reverseOrder());
        for (String lane : asked.filedUnder(walked)) {
            on(lane, below, atMost, asked, view).forEach(correction -> found.put(correction.position(), correction));
        }
        return found.values().stream().limit(atMost).toList();
    }

    private List<Correction> on(String lane, long below, int atMost, CorrectionParameters.Asked asked, View view) {
        String suffix = view.generation().suffix();
        List<Object> values = new ArrayList<>(List.of(lane, view.position(), below));
        StringBuilder where = new StringBuilder();
        asked.lanes().forEach(clause -> andOnLanes(where, values, clause, asked, suffix));
        Filter filter = asked.filter();
        if (filter.certain()) {
            where.append(" AND s.earliest >= ? AND s.latest <= ?");
            values.addAll(List.of(filter.within().earliest(), filter.within().latest()));
        } else {
            where.append(" AND s.earliest <= ? AND s.latest >= ?");
            values.addAll(List.of(filter.within().latest(), filter.within().earliest()));
        }
        if (filter.minSignificance() != null) {
            where.append(" AND s.significance >= ?");
            values.add(filter.minSignificance());
        }
        filter.kinds().forEach(clause -> and(where, values, clause, "s.kind = ?", "s.kind <> ?"));
        asked.changes().forEach(clause -> and(where, values, clause, "v.event = ?", "v.event <> ?"));
        return database.query(
                "SELECT c.position, c.ordinal, c.version FROM timeline_correction_" + suffix
                        + " c JOIN timeline_version_"
                        + suffix + " v ON v.ordinal = c.ordinal AND v.version = c.version JOIN timeline_state_" + suffix
                        + " s ON s.ordinal = c.ordinal AND s.from_position = c.position AND s.known_to = "
                        + State.ALWAYS
                        + " WHERE " + LaneNumbers.is("c.lane", suffix) + " AND c.position <= ? AND c.position < ?"
                        + where
                        + " ORDER BY c.lane DESC, c.position DESC LIMIT " + atMost,
                (row, number) -> new Correction(row.getLong(1), row.getLong(2), row.getLong(3)),
                values.toArray());
    }

    private static void andOnLanes(
            StringBuilder where, List<Object> values, Clause clause, CorrectionParameters.Asked asked, String suffix) {
        List<String> conditions = new ArrayList<>();
        Function<String, String> onLane = lane -> {
            List<String> filed = asked.filedUnder(lane);
            values.addAll(filed);
            return "EXISTS (SELECT 1 FROM timeline_correction_" + suffix + " x WHERE "
                    + LaneNumbers.isOneOf(filed.size(), "x.lane", suffix) + " AND x.position = c.position)";
        };
        clause.any().forEach(lane -> conditions.add(onLane.apply(lane)));
        clause.none().forEach(lane -> conditions.add("NOT " + onLane.apply(lane)));
        where.append(" AND (").append(String.join(" OR ", conditions)).append(')');
    }

    private static void and(StringBuilder where, List<Object> values, Clause clause, String is, String isNot) {
        List<String> conditions = new ArrayList<>();
        clause.any().forEach(term -> conditions.add(is));
        clause.none().forEach(term -> conditions.add(isNot));
        where.append(" AND (").append(String.join(" OR ", conditions)).append(')');
        values.addAll(clause.any());
        values.addAll(clause.none());
    }
}
