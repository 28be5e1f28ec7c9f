package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.projection.LateIndex;
import io.dateline.projection.Projected;
import io.dateline.projection.Repairable;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The timelines, as a projection that can be replayed. */
@Component
class TimelineProjection implements Repairable {

    static final String NAME = "timelines";

    private static final String DEVELOPMENT = TimelineRepair.DEVELOPMENT + ":";

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Provenances provenances;

    TimelineProjection(@Projected JdbcTemplate database, JsonMapper json, Provenances provenances) {
        this.database = database;
        this.json = json;
        this.provenances = provenances;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 8;
    }

    @Override
    public Resource schema() {
        return new ClassPathResource("schema.sql", getClass());
    }

    @Override
    public List<String> tables() {
        return List.of(
                "timeline_state",
                "timeline_lane",
                "timeline_entry",
                "timeline_placement",
                "timeline_version",
                "timeline_correction",
                "timeline_affiliation",
                "timeline_provenance");
    }

    @Override
    public List<LateIndex> lateIndexes() {
        return List.of(new LateIndex(
                "timeline_entry_in_order",
                "timeline_entry",
                "lane, earliest, depth, latest, ordinal, from_position, known_from"));
    }

    @Override
    public boolean readsByLateIndex(Generation generation, List<? extends EventMessage<?>> events) {
        return events.stream().anyMatch(new LaneReaders(database, generation)::isOne);
    }

    @Override
    public Object handler(Generation generation) {
        return new TimelineHandler(new TimelineTable(generation.suffix(), database, json, provenances));
    }

    @Override
    public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        return new TimelineContents(database, json, generation, position, seen).sum();
    }

    @Override
    public Set<String> scopes() {
        return Set.of(TimelineRepair.DEVELOPMENT, TimelineRepair.ACTOR, TimelineRepair.THEME);
    }

    /** Those of actors and themes begin with their type and a colon, which no id of a development has. */
    @Override
    public String scopeOf(String aggregate) {
        return aggregate.contains(":") ? aggregate : DEVELOPMENT + aggregate;
    }

    @Override
    public String aggregateOf(String scope) {
        return scope.startsWith(DEVELOPMENT) ? scope.substring(DEVELOPMENT.length()) : scope;
    }

    @Override
    public Concern concern(Generation generation, String scope) {
        return new TimelineRepair(database).concern(generation, scope);
    }

    @Override
    public Predicate<EventMessage<?>> alsoNeeded() {
        return TimelineRepair::concernsAll;
    }

    @Override
    public Object workbench() {
        return new TimelineHandler(new TimelineTable(WORKBENCH, database, json, provenances));
    }

    @Override
    public void replace(Generation generation, Set<String> aggregates) {
        new TimelineRepair(database).replace(generation, aggregates);
    }
}
