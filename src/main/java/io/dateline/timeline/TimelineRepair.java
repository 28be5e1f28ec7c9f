package io.dateline.timeline;

import static io.dateline.projection.Repairable.WORKBENCH;

import io.dateline.projection.Generation;
import io.dateline.projection.Repairable;
import io.dateline.provenance.ProvenanceEvent;
import io.dateline.vocabulary.TermId;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.VocabularyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which developments a repair concerns, and the exchange of their rows. */
final class TimelineRepair {

    static final String DEVELOPMENT = "development";
    static final String ACTOR = "actor";
    static final String THEME = "theme";

    private static final String STANDING_ON =
            "SELECT DISTINCT s.development FROM timeline_entry_%1$s e JOIN timeline_state_%1$s s"
                    + " ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from WHERE "
                    + LaneNumbers.is("e.lane", "%1$s");

    /** The states last: the others are found through them. */
    private static final List<String> TABLES = List.of(
            "timeline_entry_", "timeline_placement_", "timeline_version_", "timeline_correction_", "timeline_state_");

    /** What belongs to no development. */
    private static final List<String> WHOLE = List.of("timeline_affiliation_", "timeline_provenance_");

    private final JdbcTemplate database;

    TimelineRepair(JdbcTemplate database) {
        this.database = database;
    }

    /** What the log says, since rows may be missing, and what the rows say, since some may stand where they do not belong. */
    Repairable.Concern concern(Generation generation, String scope) {
        String type = scope.substring(0, scope.indexOf(':'));
        String id = scope.substring(type.length() + 1);
        boolean one = type.equals(DEVELOPMENT);
        return one
                ? new Concerned(Set.of(id), null)
                : new Concerned(standingOn(generation, scope), new TermId(TermType.of(type), id));
    }

    private Set<String> standingOn(Generation generation, String lane) {
        Set<String> developments = new HashSet<>();
        database.query(
                STANDING_ON.formatted(generation.suffix()),
                row -> {
                    developments.add(row.getString(1));
                },
                lane);
        return developments;
    }

    /** Whether every development's rows may depend on it. */
    static boolean concernsAll(EventMessage<?> message) {
        return VocabularyEvent.class.isAssignableFrom(message.getPayloadType())
                || ProvenanceEvent.class.isAssignableFrom(message.getPayloadType());
    }

    /** Everything of a development goes, whichever of its rows was damaged: by its name, and by its ordinal, which the log says. */
    void replace(Generation generation, Set<String> developments) {
        String suffix = generation.suffix();
        String built = "SELECT ordinal FROM timeline_state_" + WORKBENCH;
        String named = "SELECT s.ordinal FROM timeline_state_" + suffix + " s JOIN timeline_state_" + WORKBENCH
                + " r ON r.development = s.development";
        for (String table : TABLES) {
            database.update("DELETE FROM " + table + suffix + " WHERE ordinal IN (" + built + " UNION " + named + ")");
        }
        Set<String> unheardOf = new HashSet<>(developments);
        database.query("SELECT DISTINCT development FROM timeline_state_" + WORKBENCH, row -> {
            unheardOf.remove(row.getString(1));
        });
        for (String development : unheardOf) {
            String its = "SELECT ordinal FROM timeline_state_" + suffix + " WHERE development = ?";
            for (String table : TABLES) {
                database.update("DELETE FROM " + table + suffix + " WHERE ordinal IN (" + its + ")", development);
            }
        }
        onLanes("timeline_entry_", "earliest, depth, latest, ordinal, from_position, known_from, direct", suffix);
        onLanes("timeline_correction_", "position, ordinal, version", suffix);
        copy("timeline_placement_", suffix);
        copy("timeline_version_", suffix);
        copy("timeline_state_", suffix);
        for (String table : WHOLE) {
            database.update("DELETE FROM " + table + suffix);
            copy(table, suffix);
        }
    }

    private void copy(String table, String suffix) {
        database.update("INSERT INTO " + table + suffix + " SELECT * FROM " + table + WORKBENCH);
    }

    /** Lanes have other numbers on the workbench. */
    private void onLanes(String table, String columns, String suffix) {
        List<String> names = database.queryForList("SELECT name FROM timeline_lane_" + WORKBENCH, String.class);
        new LaneNumbers(suffix, database).learn(names);
        database.update("INSERT INTO " + table + suffix + " (lane, " + columns + ") SELECT there.number, " + columns
                + " FROM " + table + WORKBENCH + " r JOIN timeline_lane_" + WORKBENCH
                + " here ON here.number = r.lane JOIN timeline_lane_" + suffix + " there ON there.name = here.name");
    }
}
