package io.dateline.duplicate;

import io.dateline.projection.Generation;
import io.dateline.projection.Projection;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is compared, and the likely pairs among all developments. */
@Component
class DuplicateProjection implements Projection {

    static final String NAME = "duplicates";

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Search search;

    DuplicateProjection(JdbcTemplate database, JsonMapper json, Search search) {
        this.database = database;
        this.json = json;
        this.search = search;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    /** Looking for pairs takes longer than filing a development, and no timeline shows them. */
    @Override
    public boolean awaited() {
        return false;
    }

    @Override
    public Resource schema() {
        return new ClassPathResource("schema.sql", getClass());
    }

    @Override
    public List<String> tables() {
        return List.of(
                "duplicate_profile",
                "duplicate_key",
                "duplicate_word",
                "duplicate_pair",
                "duplicate_distinct",
                "duplicate_actor");
    }

    @Override
    public Object handler(Generation generation) {
        return new DuplicateHandler(new Writing(generation, database, json), search);
    }

    @Override
    public Map<String, Content> contents(Generation generation) {
        return new DuplicateContents(database).of(generation);
    }
}
