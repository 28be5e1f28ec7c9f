package io.dateline.duplicate;

import io.dateline.development.DevelopmentId;
import io.dateline.development.Lookalike;
import io.dateline.projection.Generation;
import io.dateline.projection.Projected;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks a generation what is like a development. */
@Component
class DuplicateQueries {

    private final Map<Generation, Tables> tables = new EnumMap<>(Generation.class);
    private final Search search;

    DuplicateQueries(@Projected JdbcTemplate database, JsonMapper json, Search search) {
        for (Generation generation : Generation.values()) {
            tables.put(generation, new Tables(generation, database, json));
        }
        this.search = search;
    }

    Optional<Row> row(Generation generation, String development) {
        return tables.get(generation).row(development);
    }

    /**
     * @param itself its ordinal where it is stored
     * @param apart the system whose developments are left out; null where none are
     * @return most likely first
     */
    List<Found> like(Generation generation, Profile profile, @Nullable Long itself, @Nullable String apart) {
        Tables read = tables.get(generation);
        return search.of(profile, itself, apart, read, read::counts);
    }

    /** Of those others, most likely first. */
    List<Found> among(Generation generation, Profile profile, List<Row> others) {
        return search.among(profile, others, tables.get(generation)::counts);
    }

    Keys keys() {
        return search.keys();
    }

    boolean likely(Generation generation, Profile one, Profile other) {
        Tables read = tables.get(generation);
        return likely(search.comparison(one, List.of(other), read::counts).of(one, other));
    }

    boolean likely(Likeness likeness) {
        return search.likely(likeness);
    }

    List<LikelyPair> pairs(Generation generation, @Nullable PairCursor after, int limit) {
        return tables.get(generation).pairs(after, limit);
    }

    static Lookalike told(Found found) {
        return new Lookalike(
                new DevelopmentId(found.row().development()),
                found.row().title(),
                found.row().date(),
                found.likeness().score(),
                found.likeness().reasons());
    }
}
