package io.dateline.duplicate;

import io.dateline.projection.Generation;
import io.dateline.projection.RowBatch;
import io.dateline.vocabulary.ActorDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes one generation of what is compared. All but the counts of words is written at once: the next event may ask for it. */
class Writing {

    /** Takes away all pairs of one. By an index each: with both in one statement, H2 reads all pairs there are. */
    static final List<String> OF_ONE =
            List.of("DELETE FROM duplicate_pair_§ WHERE one = ?", "DELETE FROM duplicate_pair_§ WHERE other = ?");

    private static final String ACTORS = "duplicate-actors-";

    final Tables tables;
    private final String suffix;
    private final JdbcTemplate database;
    private final JsonMapper json;
    private @Nullable Profiles profiles;
    private long changed = -1;

    Writing(Generation generation, JdbcTemplate database, JsonMapper json) {
        this.tables = new Tables(generation, database, json);
        this.suffix = generation.suffix();
        this.database = database;
        this.json = json;
    }

    WordCounts counts() {
        return batch().getOrComputeResource("duplicate-words-" + suffix, key -> {
            WordCounts counts = new WordCounts(suffix, tables, database);
            batch().onPrepareCommit(work -> counts.write());
            return counts;
        });
    }

    private static UnitOfWork<?> batch() {
        return CurrentUnitOfWork.get();
    }

    /** Keeps one that is new. */
    void add(Row row) {
        update(
                "INSERT INTO duplicate_profile_§ (origin, development, position, stands, title, date_text, profile,"
                        + " ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                values(row));
    }

    /** Keeps it as it is now. */
    void change(Row row) {
        update(
                "UPDATE duplicate_profile_§ SET origin = ?, development = ?, position = ?, stands = ?, title = ?, date_text = ?,"
                        + " profile = ? WHERE ordinal = ?",
                values(row));
    }

    private Object[] values(Row row) {
        return new Object[] {
            row.origin(),
            row.development(),
            row.position(),
            row.stands(),
            row.title(),
            row.date(),
            json.writeValueAsBytes(row.profile()),
            row.ordinal()
        };
    }

    /** What was found of it as it was, and its words, count no more. */
    void forget(Row row) {
        counts().add(row.profile().words(), -1);
        OF_ONE.forEach(statement -> update(statement, row.ordinal()));
    }

    /** From here on it is found where it is filed now, and no more where it was. */
    void file(Set<Filed> before, Set<Filed> now, long ordinal) {
        each(
                "DELETE FROM duplicate_key_§ WHERE bucket = ? AND first_day = ? AND origin = ? AND ordinal = ?",
                before.stream().filter(place -> !now.contains(place)),
                ordinal);
        each(
                "INSERT INTO duplicate_key_§ (bucket, first_day, origin, ordinal) VALUES (?, ?, ?, ?)",
                now.stream().filter(place -> !before.contains(place)),
                ordinal);
    }

    private void each(String statement, Stream<Filed> places, long ordinal) {
        RowBatch rows = new RowBatch(in(statement));
        places.forEach(place -> rows.add(place.bucket(), place.firstDay(), place.origin(), ordinal));
        rows.write(database);
    }

    void pair(Pair pair, Likeness likeness) {
        update(
                "INSERT INTO duplicate_pair_§ (one, other, score, reasons) VALUES (?, ?, ?, ?)",
                pair.one(),
                pair.other(),
                Math.round(likeness.score() * 1000),
                json.writeValueAsString(likeness.reasons()));
    }

    void tellApart(Pair pair) {
        if (!tables.distinct(pair)) {
            update("INSERT INTO duplicate_distinct_§ (one, other) VALUES (?, ?)", pair.one(), pair.other());
        }
        unpair(pair);
    }

    void tellApartNoMore(Pair pair) {
        update("DELETE FROM duplicate_distinct_§ WHERE one = ? AND other = ?", pair.one(), pair.other());
        unpair(pair);
    }

    private void unpair(Pair pair) {
        update("DELETE FROM duplicate_pair_§ WHERE one = ? AND other = ?", pair.one(), pair.other());
    }

    void actor(String actor, ActorDetails details, long position) {
        update("DELETE FROM duplicate_actor_§ WHERE actor = ?", actor);
        update(
                "INSERT INTO duplicate_actor_§ (actor, position, details) VALUES (?, ?, ?)",
                actor,
                position,
                json.writeValueAsString(details));
        batch().resources().put(ACTORS + suffix, position);
    }

    /** With the actors as they are by now; read again when they have changed, by whichever process. */
    Profiles profiles() {
        long newest = batch().getOrComputeResource(
                        ACTORS + suffix,
                        key -> Objects.requireNonNull(database.queryForObject(
                                in("SELECT COALESCE(MAX(position), 0) FROM duplicate_actor_§"), Long.class)));
        if (profiles == null || changed != newest) {
            Map<String, ActorDetails> actors = new HashMap<>();
            database.query(in("SELECT actor, details FROM duplicate_actor_§"), row -> {
                actors.put(row.getString(1), json.readValue(row.getString(2), ActorDetails.class));
            });
            profiles = new Profiles(actors);
            changed = newest;
        }
        return profiles;
    }

    private void update(String statement, Object... values) {
        database.update(in(statement), values);
    }

    private String in(String statement) {
        return statement.replace("§", suffix);
    }
}
