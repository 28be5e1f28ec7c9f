package io.dateline.timeline;

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

    /** What a row is read with at first: hardly any development is longer, and a thousand that are would fill the memory. */
    private static final int SHORT = 20_000;

    /** What all entries that are read at once have together, but for one that has more by itself. */
    private static final int MOST_LETTERS = 4_000_000;

    private static final String COLUMNS =
            "e.earliest, e.depth, e.latest, e.ordinal, e.from_position, e.direct, s.date_text, s.time_zone, ";
    private static final String WHOLE = COLUMNS + "s.document";
    private static final String BEGUN = COLUMNS + "SUBSTRING(s.document, 1, " + (SHORT + 1) + "), e.known_from";
    private static final int AT_ONCE = 10_000;
    private static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
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
        Some found = consistently(view, at -> {
            Question question = new Question(lane, filter, at);
            if (after != null) {
                beyond(question, descending, after);
            }
            return some(question, descending, page.limit(), at);
        });
        List<Entry> items = new ArrayList<>(found.entries());
        if (backward) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new TimelinePage(items, null, null);
        }
        boolean isNext = backward || found.more();
        boolean isPrevious = backward ? found.more() : after != null;
        return new TimelinePage(
                items,
                isNext ? cursor(true, items.get(items.size() - 1), hash, view) : null,
                isPrevious ? cursor(false, items.get(0), hash, view) : null);
    }

    /** @param more whether others follow */
    private record Some(List<Entry> entries, boolean more) {}

    private record Row(Entry entry, long knownFrom) {}

    private Some some(Question question, boolean descending, int most, View view) {
        List<Row> rows = database.query(
                question.select(BEGUN, order(descending) + " LIMIT " + (most + 1)),
                (row, number) -> new Row(ENTRY.mapRow(row, number), row.getLong(10)),
                question.values());
        List<Entry> entries = new ArrayList<>();
        long letters = 0;
        for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
            String document = document(row, view);
            if (document == null) {
                // The row was exchanged by a repair meanwhile, or the generation emptied.
                return some(question, descending, most, view);
            }
            letters += document.length();
            if (letters > MOST_LETTERS && !entries.isEmpty()) {
                break;
            }
            entries.add(row.entry().with(document));
        }
        return new Some(entries, entries.size() < rows.size());
    }

    private @Nullable String document(Row row, View view) {
        Entry entry = row.entry();
        return entry.document().length() <= SHORT
                ? entry.document()
                : database
                        .queryForList(
                                "SELECT document FROM timeline_state_"
                                        + view.generation().suffix()
                                        + " WHERE ordinal = ? AND from_position = ? AND known_from = ?",
                                String.class,
                                entry.ordinal(),
                                entry.from(),
                                row.knownFrom())
                        .stream()
                        .findFirst()
                        .orElse(null);
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

    /** The first condition is what an index range can use; the second is the order itself. */
    private static void beyond(Question question, boolean descending, Cursor at) {
        String is = descending ? "<" : ">";
        question.and("e.earliest " + is + "= ?", at.earliest());
        question.and(
                "(e.earliest " + is + " ? OR e.depth " + is + " ? OR e.depth = ? AND (e.latest " + is
                        + " ? OR e.latest = ? AND e.ordinal " + is + " ?))",
                at.earliest(),
                at.depth(),
                at.depth(),
                at.latest(),
                at.latest(),
                at.ordinal());
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

    /**
     * The entries that one view sees and the other does not, or may see otherwise because a source came out in between; in the
     * order of the timeline.
     */
    List<Entry> onlyIn(Lane lane, Filter filter, View here, View there, int most) {
        return consistently(here, at -> {
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
            return database.query(question.select(WHOLE, order(false) + " LIMIT " + most), ENTRY, question.values());
        });
    }

    /** Tells of every entry of a lane, whatever its status, as long as more are wanted. No more are read than about so many. */
    void each(Lane lane, View view, int atOnce, Predicate<Entry> isMoreWanted) {
        Some some = new Some(List.of(), true);
        while (some.more()) {
            List<Entry> last = some.entries();
            some = consistently(view, at -> {
                Question question = new Question(lane, Filter.EVERYTHING, at);
                if (!last.isEmpty()) {
                    beyond(question, false, cursor(true, last.get(last.size() - 1), 0, at));
                }
                return some(question, false, atOnce, at);
            });
            if (!some.entries().stream().allMatch(isMoreWanted)) {
                return;
            }
        }
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
                beyond(question, false, after);
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
