package io.dateline.timeline;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The timelines, as a projection that can be replayed. */
@Component
class TimelineProjection implements Projection {

    static final String NAME = "timelines";

    private final JdbcTemplate database;
    private final JsonMapper json;

    TimelineProjection(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Resource schema() {
        return new ClassPathResource("schema.sql", getClass());
    }

    @Override
    public List<String> tables() {
        return List.of("timeline_state", "timeline_entry", "timeline_version", "timeline_affiliation");
    }

    @Override
    public Object handler(Generation generation) {
        return new TimelineHandler(new TimelineTable(generation, database, json));
    }

    @Override
    public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        return new TimelineContents(database, json, generation, position, seen).sum();
    }
}
