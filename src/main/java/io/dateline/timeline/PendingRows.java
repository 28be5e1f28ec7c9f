package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Source;
import io.dateline.projection.RowBatch;
import io.dateline.timeline.Ties.Tie;
import io.dateline.vocabulary.TermId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one batch of events. Each statement names its rows by their whole key, so that their order does not matter. */
class PendingRows {

    private final JdbcTemplate database;
    private final LaneNumbers lanes;
    private final JsonMapper json;
    private final Map<String, List<State>> open = new HashMap<>();
    private final RowBatch states;
    private final RowBatch ends;
    private final RowBatch entries;
    private final RowBatch placements;
    private final RowBatch versions;
    private final RowBatch corrections;
    private final RowBatch ties;
    private final Map<String, Set<String>> placedAgainst = new HashMap<>();
    private @Nullable Predicate<String> named;
    private @Nullable Long newest;

    PendingRows(String suffix, JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.lanes = new LaneNumbers(suffix, database);
        states = new RowBatch(
                "INSERT INTO timeline_state_" + suffix + " (ordinal, from_position, known_from, to_position, known_to,"
                        + " earliest, latest, depth, development, version, status, kind, lasting, date_text, time_zone, significance,"
                        + " changed, last_published, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        ends = new RowBatch("UPDATE timeline_state_" + suffix
                + " SET to_position = ? WHERE ordinal = ? AND from_position = ? AND known_from = ?");
        entries = new RowBatch(
                "INSERT INTO timeline_entry_" + suffix
                        + " (lane, earliest, depth, latest, ordinal, from_position, known_from, direct) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        placements = new RowBatch("INSERT INTO timeline_placement_" + suffix
                + " (named, ordinal, from_position, known_from, development) VALUES (?, ?, ?, ?, ?)");
        versions = new RowBatch(
                "INSERT INTO timeline_version_" + suffix
                        + " (ordinal, version, position, event, reason, source, author, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        corrections = new RowBatch("INSERT INTO timeline_correction_" + suffix
                + " (lane, position, ordinal, version) VALUES (?, ?, ?, ?)");
        ties = new RowBatch("INSERT INTO timeline_affiliation_" + suffix
                + " (type, id, from_position, merged_into, affiliations) VALUES (?, ?, ?, ?, ?)");
    }

    List<State> open(String development, Supplier<List<State>> read) {
        return open.computeIfAbsent(development, missing -> read.get());
    }

    /** The position at which the newest development of earlier batches was recorded, read once. */
    long newest(Supplier<Long> read) {
        if (newest == null) {
            newest = read.get();
        }
        return newest;
    }

    /** Those of this batch that may not be written yet. */
    Set<String> placedAgainst(String development) {
        return placedAgainst.getOrDefault(development, Set.of());
    }

    /** Which may be named by placements of earlier batches, read once. */
    Predicate<String> named(Supplier<Predicate<String>> read) {
        if (named == null) {
            named = read.get();
        }
        return named;
    }

    boolean isLane(String name) {
        return lanes.isKnown(name);
    }

    void replace(List<State> before, List<State> after) {
        if (before.equals(after)) {
            return;
        }
        long position = after.stream().mapToLong(State::from).max().orElseThrow();
        for (State ended : before) {
            if (!after.contains(ended)) {
                ends.add(position, ended.ordinal(), ended.from(), ended.knownFrom());
            }
        }
        after.stream().filter(state -> !before.contains(state)).forEach(this::add);
        open.computeIfPresent(after.get(0).item().id().value(), (development, states) -> {
            List<State> now = new ArrayList<>(states);
            now.removeAll(before);
            now.addAll(after);
            now.sort(Comparator.comparingLong(State::knownFrom));
            return now;
        });
    }

    private void add(State state) {
        TimelineItem item = state.item();
        String id = item.id().value();
        item.placedAgainst().forEach(other -> {
            placedAgainst.computeIfAbsent(other, none -> new TreeSet<>()).add(id);
            placements.add(other, state.ordinal(), state.from(), state.knownFrom(), id);
        });
        Bounds bounds = state.when().bounds();
        states.add(
                state.ordinal(),
                state.from(),
                state.knownFrom(),
                State.ALWAYS,
                state.knownTo(),
                bounds.earliest(),
                bounds.latest(),
                state.when().depth(),
                id,
                item.version(),
                item.status().name().toLowerCase(Locale.ROOT),
                item.kind(),
                item.date() != null && EdtfDate.parse(item.date()).lasting(),
                item.date() == null ? bounds.someDay() : item.date(),
                item.timeZone(),
                item.significance(),
                item.changed().toEpochMilli(),
                item.sources().stream().mapToLong(Source::out).max().orElseThrow(),
                json.writeValueAsString(item));
        Lane.of(item).forEach((lane, direct) -> add(lane, bounds, state.when().depth(), state, direct));
        state.steps().forEach(second -> add(Lane.REPORTED, new Bounds(second, second), 0, state, true));
    }

    private void add(Lane lane, Bounds place, int depth, State state, boolean direct) {
        entries.add(
                lane.name(),
                place.earliest(),
                depth,
                place.latest(),
                state.ordinal(),
                state.from(),
                state.knownFrom(),
                direct);
    }

    void add(VersionRow row, long version, Set<Lane> lanes) {
        lanes.forEach(lane -> corrections.add(lane.name(), row.position(), row.ordinal(), version));
        Source source = row.event().source();
        versions.add(
                row.ordinal(),
                version,
                row.position(),
                row.change(),
                row.event().reason(),
                source == null ? null : json.writeValueAsString(source),
                row.author(),
                row.client());
    }

    void tie(TermId id, long position, Tie now) {
        ties.add(id.type().name(), id.value(), position, now.mergedInto(), json.writeValueAsString(now.affiliations()));
    }

    /** What was read, and what is written now, is read again when it is asked for. */
    void forget() {
        write();
        open.clear();
        placedAgainst.clear();
        named = null;
        lanes.forget();
    }

    void write() {
        states.write(database);
        ends.write(database);
        lanes.learn(Stream.of(entries, corrections).flatMap(RowBatch::names).toList());
        Stream.of(entries, corrections)
                .flatMap(batch -> batch.rows().stream())
                .forEach(row -> row[0] = lanes.of((String) row[0]));
        // Neighbours one after the other: each page of the index is looked for and changed once.
        entries.rows()
                .sort(Comparator.<Object[], Integer>comparing(entry -> (Integer) entry[0])
                        .thenComparing(entry -> (Long) entry[1]));
        entries.write(database);
        placements.write(database);
        versions.write(database);
        corrections.write(database);
        ties.write(database);
    }
}
