package io.dateline.duplicate;

import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import io.dateline.projection.Projection;
import io.dateline.projection.RowHash;
import io.dateline.vocabulary.Kinds;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
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
    private final Kinds kinds;

    DuplicateProjection(@Projected JdbcTemplate database, JsonMapper json, Search search, Kinds kinds) {
        this.database = database;
        this.json = json;
        this.search = search;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
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

    /** The families under which developments are filed: those of before would not be found under others. */
    @Override
    public String madeWith() {
        return kinds.all().stream()
                .map(kind -> kind.id() + " " + kind.family())
                .sorted()
                .collect(Collectors.joining(", "));
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

    /** That every development is there. The rest tells of now alone, and a later event may have changed any of it. */
    @Override
    public SortedMap<String, Content> contents(Generation generation, long position, LongConsumer seen) {
        SortedMap<String, Content> contents = new TreeMap<>();
        database.query(
                "SELECT ordinal, development FROM duplicate_profile_" + generation.suffix() + " WHERE ordinal <= ?",
                row -> {
                    long hash = RowHash.of(row, position);
                    contents.merge("developments", Content.NOTHING.plus(hash), (sum, more) -> sum.plus(hash));
                    seen.accept(1);
                },
                position);
        return contents;
    }
}
