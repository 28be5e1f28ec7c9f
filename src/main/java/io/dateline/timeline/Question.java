package io.dateline.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The part of an SQL statement that all questions to a timeline share: which rows of which lane stand as of a position. */
final class Question {

    private static final String SAME =
            "s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from";

    private final String suffix;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Question(Lane lane, Filter filter, View view) {
        suffix = view.generation().suffix();
        and(LaneNumbers.is("e.lane", suffix), lane.name());
        and("s.from_position <= ? AND s.to_position > ?", view.position(), view.position());
        and("s.known_from <= ? AND s.known_to > ?", view.known(), view.known());
        if (filter.certain()) {
            and(
                    "e.earliest >= ? AND e.latest <= ?",
                    filter.within().earliest(),
                    filter.within().latest());
        } else {
            and(
                    "e.earliest <= ? AND e.latest >= ?",
                    filter.within().latest(),
                    filter.within().earliest());
        }
        if (filter.direct()) {
            where.append(" AND e.direct");
        }
        if (filter.at() != null) {
            and(
                    "s.lasting AND e.earliest <= ? AND e.latest >= ?",
                    filter.at().latest(),
                    filter.at().earliest());
        }
        if (filter.minSignificance() != null) {
            and("s.significance >= ?", filter.minSignificance());
        }
        filter.kinds().forEach(clause -> column("s.kind", clause));
        filter.statuses().forEach(clause -> column("s.status", clause));
        filter.actors()
                .forEach(clause -> lanes(clause.map(actor -> Lane.actor(actor).name())));
        filter.themes()
                .forEach(clause -> lanes(clause.map(theme -> Lane.theme(theme).name())));
        filter.countries()
                .forEach(clause -> lanes(clause.map(code -> Lane.country(code).name())));
    }

    void and(String condition, Object... parameters) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
        values.addAll(List.of(parameters));
    }

    /** What comes behind a place. The first condition is what an index range can use; the second is the order itself. */
    void beyond(boolean descending, Cursor at) {
        String is = descending ? "<" : ">";
        and("e.earliest " + is + "= ?", at.earliest());
        and(
                "(e.earliest " + is + " ? OR e.depth " + is + " ? OR e.depth = ? AND (e.latest " + is
                        + " ? OR e.latest = ? AND e.ordinal " + is + " ?))",
                at.earliest(),
                at.depth(),
                at.depth(),
                at.latest(),
                at.latest(),
                at.ordinal());
    }

    private void column(String column, Clause clause) {
        List<String> conditions = new ArrayList<>();
        if (!clause.any().isEmpty()) {
            conditions.add(column + " IN (" + marks(clause.any()) + ")");
        }
        clause.none().forEach(term -> conditions.add(column + " <> ?"));
        or(conditions, clause);
    }

    /** Another lane has the same row under the same key, so that the one index answers. */
    private void lanes(Clause clause) {
        String onLane = "EXISTS (SELECT 1 FROM timeline_entry_" + suffix + " x WHERE "
                + LaneNumbers.is("x.lane", suffix) + " AND x.earliest = e.earliest"
                + " AND x.depth = e.depth AND x.latest = e.latest AND x.ordinal = e.ordinal AND x.from_position = e.from_position"
                + " AND x.known_from = e.known_from)";
        List<String> conditions = new ArrayList<>();
        clause.any().forEach(lane -> conditions.add(onLane));
        clause.none().forEach(lane -> conditions.add("NOT " + onLane));
        or(conditions, clause);
    }

    private void or(List<String> conditions, Clause clause) {
        where.append(" AND (").append(String.join(" OR ", conditions)).append(')');
        values.addAll(clause.any());
        values.addAll(clause.none());
    }

    private static String marks(List<String> terms) {
        return String.join(", ", terms.stream().map(term -> "?").toList());
    }

    String select(String columns, String rest) {
        return "SELECT " + columns + " FROM timeline_entry_" + suffix + " e JOIN timeline_state_" + suffix + " s ON "
                + SAME + where + rest;
    }

    Object[] values() {
        return values.toArray();
    }

    /** The same of those developments alone, each of which is looked for on the lane, however long that is. */
    String selectOf(String columns) {
        return "SELECT " + columns + " FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS asked (ordinal) JOIN timeline_state_"
                + suffix + " s ON s.ordinal = asked.ordinal JOIN timeline_entry_" + suffix
                + " e ON e.earliest = s.earliest AND e.depth = s.depth AND e.latest = s.latest AND " + SAME + where;
    }

    Object[] valuesOf(Collection<Long> ordinals) {
        return Stream.concat(Stream.of((Object) ordinals.toArray(Long[]::new)), values.stream())
                .toArray();
    }
}
