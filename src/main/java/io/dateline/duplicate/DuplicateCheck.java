package io.dateline.duplicate;

import io.dateline.development.DetailRules;
import io.dateline.development.Details;
import io.dateline.development.Duplicates;
import io.dateline.development.LikelyDuplicate;
import io.dateline.development.Lookalike;
import io.dateline.development.Lookalikes;
import io.dateline.duplicate.Turns.Telling;
import io.dateline.duplicate.Turns.Turn;
import io.dateline.log.Log;
import io.dateline.projection.Generation;
import io.dateline.projection.Generations;
import io.dateline.projection.Readings;
import io.dateline.vocabulary.ActorDetails;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for the same event before a development is recorded, among those stored and those being recorded at this moment. */
@Component
class DuplicateCheck implements Lookalikes {

    private static final int MOST_CANDIDATES = 5;

    private final DuplicateSettings settings;
    private final DetailRules rules;
    private final Vocabulary vocabulary;
    private final Generations generations;
    private final Readings readings;
    private final DuplicateQueries queries;
    private final Log log;
    private final Turns turns;
    private volatile @Nullable Known known;

    /** The names of actors, taken apart; made anew when the vocabulary has changed. */
    private record Known(Map<String, ActorDetails> actors, Profiles profiles) {}

    DuplicateCheck(
            DuplicateSettings settings,
            DetailRules rules,
            Vocabulary vocabulary,
            Generations generations,
            Readings readings,
            DuplicateQueries queries,
            Log log,
            Elsewhere elsewhere) {
        this.settings = settings;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.generations = generations;
        this.readings = readings;
        this.queries = queries;
        this.log = log;
        this.turns = new Turns(elsewhere);
    }

    @Override
    public Duplicates whenRecording() {
        return settings.whenRecording();
    }

    /**
     * Many may record at once; only those that tell of the same event wait for each other.
     *
     * @throws io.dateline.projection.NotThereYet where the search lags so far behind the log that it cannot tell
     */
    @Override
    public <T> T unlessKnown(Details details, Others others, Supplier<T> recording) {
        Profile profile = profile(details);
        try (Turn turn = turns.enter(profile)) {
            Generation generation = generations.active(DuplicateProjection.NAME);
            turn.before().stream()
                    .filter(earlier -> queries.likely(generation, earlier.profile(), profile))
                    .forEach(Telling::await);
            // Whoever was over before this turn began stands in the log by now; the others are among those waited for.
            refuse(queries.like(filled(), profile, null, others.toldApart()), others);
            return recording.get();
        }
    }

    @Override
    public Series series(Others others) {
        return new SeriesCheck(this, turns, queries, others);
    }

    Profile profile(Details details) {
        return profiles().of(rules.checked(details));
    }

    /** Filled with all that is durable by now. */
    Generation filled() {
        return readings.reading(DuplicateProjection.NAME, log.head()).generation();
    }

    /** @throws LikelyDuplicate where any of them that counts is likely the same */
    void refuse(List<Found> found, Others others) {
        List<Lookalike> likely = found.stream()
                .filter(one -> queries.likely(one.likeness())
                        && others.ids().test(one.row().development()))
                .limit(MOST_CANDIDATES)
                .map(DuplicateQueries::told)
                .toList();
        if (!likely.isEmpty()) {
            throw new LikelyDuplicate(likely);
        }
    }

    private Profiles profiles() {
        Map<String, ActorDetails> actors = vocabulary.actors();
        Known now = known;
        if (now == null || now.actors != actors) {
            now = new Known(actors, new Profiles(actors));
            known = now;
        }
        return now.profiles;
    }
}
