package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.development.Source;
import io.dateline.vocabulary.Affiliation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one batch of events. Each statement names its rows by their whole key, so that their order does not matter. */
class PendingRows {

    private final String addState;
    private final String endState;
    private final String addEntry;
    private final String addVersion;
    private final String addAffiliations;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Map<String, List<State>> open = new HashMap<>();
    private final List<Object[]> states = new ArrayList<>();
    private final List<Object[]> ends = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> versions = new ArrayList<>();
    private final List<Object[]> affiliations = new ArrayList<>();

    PendingRows(String suffix, JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
        addState =
                "INSERT INTO timeline_state_" + suffix + " (ordinal, from_position, known_from, to_position, known_to,"
                        + " development, version, status, kind, lasting, date_text, time_zone, changed, last_published, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        endState = "UPDATE timeline_state_" + suffix
                + " SET to_position = ? WHERE ordinal = ? AND from_position = ? AND known_from = ?";
        addEntry = "INSERT INTO timeline_entry_" + suffix
                + " (lane, earliest, latest, ordinal, from_position, known_from, direct) VALUES (?, ?, ?, ?, ?, ?, ?)";
        addVersion = "INSERT INTO timeline_version_" + suffix
                + " (ordinal, version, position, event, reason, source, author, client) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        addAffiliations =
                "INSERT INTO timeline_affiliation_" + suffix + " (actor, from_position, affiliations) VALUES (?, ?, ?)";
    }

    List<State> open(String development, Supplier<List<State>> read) {
        return open.computeIfAbsent(development, missing -> read.get());
    }

    void replace(List<State> before, List<State> after) {
        long position = after.stream().mapToLong(State::from).max().orElseThrow();
        for (State ended : before) {
            if (!after.contains(ended)) {
                ends.add(new Object[] {position, ended.ordinal(), ended.from(), ended.knownFrom()});
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
        states.add(new Object[] {
            state.ordinal(),
            state.from(),
            state.knownFrom(),
            State.ALWAYS,
            state.knownTo(),
            item.id().value(),
            item.version(),
            item.status().name().toLowerCase(Locale.ROOT),
            item.kind(),
            EdtfDate.parse(item.date()).lasting(),
            item.date(),
            item.timeZone(),
            item.changed().toEpochMilli(),
            item.sources().stream().mapToLong(Reported::second).max().orElseThrow(),
            json.writeValueAsString(item)
        });
        Bounds bounds = TimelineTable.bounds(item.date(), item.timeZone());
        Lane.of(item)
                .forEach((lane, direct) -> entries.add(new Object[] {
                    lane.name(),
                    bounds.earliest(),
                    bounds.latest(),
                    state.ordinal(),
                    state.from(),
                    state.knownFrom(),
                    direct
                }));
    }

    void add(VersionRow row, long version) {
        Source source = Reported.source(row.event());
        versions.add(new Object[] {
            row.ordinal(),
            version,
            row.position(),
            row.change(),
            row.reason(),
            source == null ? null : json.writeValueAsString(source),
            row.author(),
            row.client()
        });
    }

    void affiliate(String actor, long position, List<Affiliation> now) {
        affiliations.add(new Object[] {actor, position, json.writeValueAsString(now)});
    }

    void write() {
        write(addState, states);
        write(endState, ends);
        write(addEntry, entries);
        write(addVersion, versions);
        write(addAffiliations, affiliations);
    }

    private void write(String statement, List<Object[]> rows) {
        database.batchUpdate(statement, rows);
        rows.clear();
    }
}
