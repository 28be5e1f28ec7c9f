package io.dateline.timeline;

import io.dateline.page.Portion;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Projected;
import io.dateline.timeline.TimelinePage.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads timelines. Every answer is as of a position, the newest included: rows that arrive while it is put together stay out of
 * it, so that it needs no lock and no snapshot.
 */
@Component
class Timelines {

    static final String COLUMNS =
            "e.earliest, e.depth, e.latest, e.ordinal, e.from_position, e.direct, s.date_text, s.time_zone, s.document";
    private static final int AT_ONCE = 10_000;

    static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
            row.getLong(1),
            row.getInt(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getBoolean(6),
            row.getString(7),
            row.getString(8),
            row.getString(9));

    private final JdbcTemplate database;
    private final Generations generations;

    Timelines(@Projected JdbcTemplate database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    /** A page has fewer entries than are asked for where these are large. */
    TimelinePage page(Lane lane, Filter filter, PageParameters.Page page, @Nullable Cursor after, int hash, View view) {
        boolean backward = after != null && !after.forward();
        boolean descending = page.descending() != backward;
        Portion<Entry> found = Portion.read(
                page.limit(),
                (last, atMost) ->
                        some(lane, filter, last == null ? after : place(last, view), descending, atMost, view),
                entry -> entry.document().length());
        boolean more = found.more();
        List<Entry> items = new ArrayList<>(found.items());
        if (backward) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new TimelinePage(items, null, null);
        }
        boolean isNext = backward || more;
        boolean isPrevious = backward ? more : after != null;
        return new TimelinePage(
                items,
                isNext ? cursor(true, items.get(items.size() - 1), hash, view) : null,
                isPrevious ? cursor(false, items.get(0), hash, view) : null);
    }

    private List<Entry> some(
            Lane lane, Filter filter, @Nullable Cursor after, boolean descending, int atMost, View view) {
        return consistently(view, at -> {
            Question question = new Question(lane, filter, at);
            if (after != null) {
                question.beyond(descending, after);
            }
            return database.query(
                    question.select(COLUMNS, order(descending) + " LIMIT " + atMost), ENTRY, question.values());
        });
    }

    private static Cursor place(Entry at, View view) {
        return cursor(true, at, 0, view);
    }

    private static Cursor cursor(boolean forward, Entry at, int hash, View view) {
        return new Cursor(forward, at.earliest(), at.depth(), at.latest(), at.ordinal(), view.position(), hash);
    }

    /** With the lane, though it is the same in every row: otherwise H2 reads and sorts the whole lane for one page of it. */
    static String order(boolean descending) {
        String way = descending ? " DESC" : "";
        return " ORDER BY e.lane" + way + ", e.earliest" + way + ", e.depth" + way + ", e.latest" + way + ", e.ordinal"
                + way;
    }

    /** The development as the view sees it; empty where it does not. */
    Optional<Entry> development(String id, View view) {
        return consistently(
                        view,
                        at -> database.query(
                                "SELECT s.earliest, s.depth, s.latest, s.ordinal, s.from_position, TRUE, s.date_text, s.time_zone, s.document FROM timeline_state_"
                                        + at.generation().suffix() + " s WHERE s.development = ?"
                                        + " AND s.from_position <= ? AND s.to_position > ? AND s.known_from <= ? AND s.known_to > ?",
                                ENTRY,
                                id,
                                at.position(),
                                at.position(),
                                at.known(),
                                at.known()))
                .stream()
                .findFirst();
    }

    /** Tells of every entry of a lane, whatever its status, as long as more are wanted; a few more are read than these. */
    void each(Lane lane, View view, Predicate<Entry> isMoreWanted) {
        Entry last = null;
        List<Entry> some;
        do {
            some = some(lane, Filter.EVERYTHING, last == null ? null : place(last, view), false, Portion.AT_ONCE, view);
            if (some.isEmpty() || !some.stream().allMatch(isMoreWanted)) {
                return;
            }
            last = some.get(some.size() - 1);
        } while (some.size() == Portion.AT_ONCE);
    }

    /** Where an entry lies, in epoch seconds. */
    interface SpanReader {
        void read(long earliest, long latest);
    }

    /** Tells of every entry, of some at a time: the result of millions of rows would be put together first, in memory or on the disk. */
    void spans(Lane lane, Filter filter, View view, SpanReader reader) {
        spans(lane, filter, view, reader, AT_ONCE);
    }

    void spans(Lane lane, Filter filter, View view, SpanReader reader, int atOnce) {
        Cursor last = null;
        List<Cursor> some;
        do {
            some = places(lane, filter, view, last, atOnce);
            for (Cursor place : some) {
                reader.read(place.earliest(), place.latest());
                last = place;
            }
        } while (some.size() == atOnce);
    }

    private List<Cursor> places(Lane lane, Filter filter, View view, @Nullable Cursor after, int most) {
        return consistently(view, at -> {
            Question question = new Question(lane, filter, at);
            if (after != null) {
                question.beyond(false, after);
            }
            return database.query(
                    question.select("e.earliest, e.depth, e.latest, e.ordinal", order(false) + " LIMIT " + most),
                    (row, number) ->
                            new Cursor(true, row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), 0, 0),
                    question.values());
        });
    }

    /** Should the generation be put aside, and perhaps emptied, while it is read, the other one gives the same answer. */
    <T> T consistently(View view, Function<View, T> read) {
        T answer = read.apply(view);
        Generation active = generations.active(TimelineProjection.NAME);
        return active == view.generation() ? answer : consistently(view.in(active), read);
    }
}
