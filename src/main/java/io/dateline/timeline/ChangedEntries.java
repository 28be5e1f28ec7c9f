package io.dateline.timeline;

import io.dateline.projection.Projected;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what one view of a timeline has and another has not, or has otherwise. */
@Component
class ChangedEntries {

    private static final String PLACES = Timelines.COLUMNS.replace("s.document", "''");
    private static final int MOST_CHANGED = 2_000;

    static final String CHANGED = "SELECT ordinal FROM timeline_state_%s WHERE from_position > ? AND from_position <= ?"
            + " ORDER BY from_position LIMIT " + (MOST_CHANGED + 1);

    private final Timelines timelines;
    private final JdbcTemplate database;

    ChangedEntries(Timelines timelines, @Projected JdbcTemplate database) {
        this.timelines = timelines;
        this.database = database;
    }

    /**
     * The next entries that one view sees and the other does not, or may see otherwise because a source came out in between; in the
     * order of the timeline.
     *
     * @param among the developments that they can be of; null where that is not known, and the lane is read from there to its end
     */
    List<Entry> onlyIn(
            Lane lane,
            Filter filter,
            View here,
            View there,
            @Nullable Collection<Long> among,
            @Nullable Cursor after,
            int most) {
        return timelines.consistently(here, at -> {
            Question question = new Question(lane, filter, at);
            question.and(
                    "NOT (s.from_position <= ? AND s.to_position > ? AND s.known_from <= ? AND s.known_to > ?"
                            + " AND (? OR s.last_published <= ?))",
                    there.position(),
                    there.position(),
                    there.known(),
                    there.known(),
                    here.known() == there.known(),
                    Math.min(here.known(), there.known()));
            if (after != null) {
                question.beyond(false, after);
            }
            if (among == null) {
                return database.query(
                        question.select(Timelines.COLUMNS, Timelines.order(false) + " LIMIT " + most),
                        Timelines.ENTRY,
                        question.values());
            }
            // Not sorted by the database: H2 would walk the lane for the sake of its order.
            List<Long> first = inOrder(question, PLACES, among)
                    .limit(most)
                    .map(Entry::ordinal)
                    .toList();
            return of(first, lane, filter, at);
        });
    }

    /** Those of these developments that a view sees on a lane, in its order. */
    List<Entry> of(Collection<Long> ordinals, Lane lane, Filter filter, View view) {
        return timelines.consistently(
                view,
                at -> inOrder(new Question(lane, filter, at), Timelines.COLUMNS, ordinals)
                        .toList());
    }

    private Stream<Entry> inOrder(Question question, String columns, Collection<Long> ordinals) {
        return database.query(question.selectOf(columns), Timelines.ENTRY, question.valuesOf(ordinals)).stream()
                .sorted(Entry.IN_ORDER);
    }

    /** The ordinals of what became another between two positions; null where these are more than some. */
    @Nullable
    Set<Long> changed(View since, View until) {
        List<Long> ordinals = timelines.consistently(
                until,
                at -> database.queryForList(
                        CHANGED.formatted(at.generation().suffix()), Long.class, since.position(), until.position()));
        return ordinals.size() > MOST_CHANGED ? null : new HashSet<>(ordinals);
    }
}
