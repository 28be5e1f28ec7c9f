package io.dateline.timeline;

import static io.dateline.projection.Repairable.WORKBENCH;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentEvent;
import io.dateline.development.DevelopmentEvent.Corrected;
import io.dateline.development.DevelopmentEvent.Recorded;
import io.dateline.projection.Generation;
import io.dateline.vocabulary.Affiliation;
import io.dateline.vocabulary.VocabularyEvent.ActorRegistered;
import io.dateline.vocabulary.VocabularyEvent.ActorRevised;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which developments a repair concerns, and the exchange of their rows. */
final class TimelineRepair {

    static final String DEVELOPMENT = "development";
    static final String ACTOR = "actor";
    static final String THEME = "theme";

    private static final String STANDING_ON =
            "SELECT DISTINCT s.development FROM timeline_entry_%s e JOIN timeline_state_%s s"
                    + " ON s.ordinal = e.ordinal AND s.from_position = e.from_position AND s.known_from = e.known_from WHERE e.lane = ?";

    /** The states last: the others are found through them. */
    private static final List<String> TABLES = List.of("timeline_entry_", "timeline_version_", "timeline_state_");

    private final JdbcTemplate database;

    TimelineRepair(JdbcTemplate database) {
        this.database = database;
    }

    /** What the log says, since rows may be missing, and what the rows say, since some may stand where they do not belong. */
    Set<String> concerned(Generation generation, String scope, Consumer<Consumer<EventMessage<?>>> log) {
        String type = scope.substring(0, scope.indexOf(':'));
        String id = scope.substring(type.length() + 1);
        if (type.equals(DEVELOPMENT)) {
            return Set.of(id);
        }
        Predicate<Details> concerns =
                type.equals(THEME) ? details -> details.themes().contains(id) : partOf(id, log);
        Set<String> concerned = new HashSet<>(database.queryForList(
                STANDING_ON.formatted(generation.suffix(), generation.suffix()), String.class, scope));
        log.accept(message -> {
            Details details = details(message);
            if (details != null && concerns.test(details)) {
                concerned.add(
                        ((DevelopmentEvent) message.getPayload()).development().value());
            }
        });
        return concerned;
    }

    /** By itself, or by whoever has ever acted for it. */
    private static Predicate<Details> partOf(String actor, Consumer<Consumer<EventMessage<?>>> log) {
        Map<String, Set<String>> superiors = new HashMap<>();
        log.accept(message -> {
            if (isActor(message)) {
                Object event = message.getPayload();
                boolean isNew = event instanceof ActorRegistered;
                String who = isNew ? ((ActorRegistered) event).actor() : ((ActorRevised) event).actor();
                List<Affiliation> ties = isNew
                        ? ((ActorRegistered) event).details().affiliations()
                        : ((ActorRevised) event).details().affiliations();
                ties.forEach(tie ->
                        superiors.computeIfAbsent(who, any -> new HashSet<>()).add(tie.actor()));
            }
        });
        Set<String> all = new HashSet<>(Set.of(actor));
        while (superiors.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(all::contains))
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .anyMatch(all::add)) {}
        return details -> details.participants().stream().anyMatch(participant -> all.contains(participant.actor()));
    }

    static boolean isActor(EventMessage<?> message) {
        return message.getPayloadType() == ActorRegistered.class || message.getPayloadType() == ActorRevised.class;
    }

    private static @Nullable Details details(EventMessage<?> message) {
        try {
            if (message.getPayloadType() == Recorded.class) {
                return ((Recorded) message.getPayload()).details();
            }
            return message.getPayloadType() == Corrected.class ? ((Corrected) message.getPayload()).details() : null;
        } catch (SerializationException unreadable) {
            return null; // It was set aside; what cannot be read concerns nobody yet.
        }
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
        database.queryForList("SELECT DISTINCT development FROM timeline_state_" + WORKBENCH, String.class)
                .forEach(unheardOf::remove);
        for (String development : unheardOf) {
            String its = "SELECT ordinal FROM timeline_state_" + suffix + " WHERE development = ?";
            for (String table : TABLES) {
                database.update("DELETE FROM " + table + suffix + " WHERE ordinal IN (" + its + ")", development);
            }
        }
        for (String table : TABLES) {
            database.update("INSERT INTO " + table + suffix + " SELECT * FROM " + table + WORKBENCH);
        }
        database.update("DELETE FROM timeline_affiliation_" + suffix);
        database.update(
                "INSERT INTO timeline_affiliation_" + suffix + " SELECT * FROM timeline_affiliation_" + WORKBENCH);
    }
}
