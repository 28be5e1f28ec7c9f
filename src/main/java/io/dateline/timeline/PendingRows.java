package io.dateline.timeline;

import io.dateline.date.Bounds;
import io.dateline.vocabulary.Affiliation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one batch of events. Each statement names its rows by their whole key, so that their order does not matter. */
class PendingRows {

    private final String addState;
    private final String endState;
    private final String addEntry;
    private final String forgetAffiliations;
    private final String addAffiliations;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Map<String, State> current = new HashMap<>();
    private final List<Object[]> states = new ArrayList<>();
    private final List<Object[]> ends = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final Map<String, List<Affiliation>> affiliations = new LinkedHashMap<>();

    PendingRows(String suffix, JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
        addState =
                "INSERT INTO timeline_state_" + suffix + " (ordinal, from_position, to_position, development, version,"
                        + " status, kind, date_text, changed, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        endState = "UPDATE timeline_state_" + suffix + " SET to_position = ? WHERE ordinal = ? AND from_position = ?";
        addEntry = "INSERT INTO timeline_entry_" + suffix + " (lane, earliest, latest, ordinal, from_position, direct)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        forgetAffiliations = "DELETE FROM timeline_affiliation_" + suffix + " WHERE actor = ?";
        addAffiliations = "INSERT INTO timeline_affiliation_" + suffix + " (actor, affiliations) VALUES (?, ?)";
    }

    @Nullable
    State current(String development) {
        return current.get(development);
    }

    void replace(@Nullable State before, State after) {
        TimelineItem item = after.item();
        current.put(item.id().value(), after);
        if (before != null) {
            ends.add(new Object[] {after.from(), before.ordinal(), before.from()});
        }
        states.add(new Object[] {
            after.ordinal(),
            after.from(),
            TimelineTable.STILL,
            item.id().value(),
            item.version(),
            item.status().name().toLowerCase(Locale.ROOT),
            item.kind(),
            item.date(),
            item.changed().toEpochMilli(),
            json.writeValueAsString(item)
        });
        Bounds bounds = TimelineTable.bounds(item.date(), item.timeZone());
        Lane.of(item)
                .forEach((lane, direct) -> entries.add(new Object[] {
                    lane.name(), bounds.earliest(), bounds.latest(), after.ordinal(), after.from(), direct
                }));
    }

    void affiliate(String actor, List<Affiliation> now) {
        affiliations.put(actor, now);
    }

    void write() {
        database.batchUpdate(addState, states);
        database.batchUpdate(endState, ends);
        database.batchUpdate(addEntry, entries);
        states.clear();
        ends.clear();
        entries.clear();
        affiliations.forEach((actor, now) -> {
            database.update(forgetAffiliations, actor);
            database.update(addAffiliations, actor, json.writeValueAsString(now));
        });
        affiliations.clear();
    }
}
