package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import io.dateline.projection.LogPoints;
import io.dateline.projection.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads actors and themes as they stand or stood. */
@Component
class TermReadings {

    private final Vocabulary vocabulary;
    private final VocabularyTable table;
    private final LogPoints points;

    TermReadings(Vocabulary vocabulary, VocabularyTable table, LogPoints points) {
        this.vocabulary = vocabulary;
        this.table = table;
        this.points = points;
    }

    List<TermBody> all(TermType type, @Nullable String asOf, Reading reading) {
        Terms terms = registry(asOf, reading).of(type);
        return terms.all().stream().map(term -> TermBody.of(terms, term.id())).toList();
    }

    /**
     * @param name id, name or alias
     * @param on whom the name stood for, and what that one was called
     */
    TermBody one(TermType type, String name, @Nullable Bounds on, @Nullable String asOf, Reading reading) {
        Occasion when = new Occasion(on, Occasion.NOW.position());
        Registry registry = registry(asOf, reading);
        if (asOf == null && registry.of(type).find(name, when).isEmpty()) {
            registry = vocabulary.caughtUp();
        }
        TermBody found = TermBody.of(registry.of(type), Vocabulary.id(registry, type, name, when));
        return on == null ? found : found.called(found.state().details().nameOn(on));
    }

    private Registry registry(@Nullable String asOf, Reading reading) {
        return asOf == null
                ? vocabulary.registry()
                : vocabulary.registry(points.reading(VocabularyProjection.NAME, reading, "asOf", asOf));
    }

    /**
     * Oldest first; of one that was merged, too.
     *
     * @param name id, name or alias
     */
    List<TermVersion> versions(TermType type, String name, Reading reading) {
        TermId id = new TermId(type, vocabulary.known(type, name, Occasion.NOW));
        List<TermVersion> versions = new ArrayList<>();
        for (TermVersion version : table.versions(id, reading)) {
            versions.add(
                    versions.isEmpty()
                            ? version
                            : version.since(versions.get(versions.size() - 1).state()));
        }
        if (versions.isEmpty()) {
            throw vocabulary.unknown(type, name);
        }
        return versions;
    }
}
