package io.dateline.vocabulary;

import io.dateline.log.Log;
import io.dateline.problem.FieldError;
import io.dateline.problem.Suggestions;
import io.dateline.projection.NotThereYet;
import io.dateline.projection.Reading;
import io.dateline.projection.Readings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Looks up actors, themes and kinds for everybody else, by id, name or alias. */
@Component
public class Vocabulary {

    private final VocabularyTable table;
    private final Readings readings;
    private final Log log;
    private final Kinds kinds;
    private volatile Registry newest = new Registry(-1, -1);

    Vocabulary(VocabularyTable table, Readings readings, Log log, Kinds kinds) {
        this.table = table;
        this.readings = readings;
        this.log = log;
        this.kinds = kinds;
    }

    /** The id of an actor that is asked for, or of the one it was merged into; tells a refusal and answers what was asked where there is none. */
    public String actor(String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return asked(TermType.ACTOR, field, name, when, refusals);
    }

    public String actor(String field, String name, Consumer<FieldError> refusals) {
        return actor(field, name, Occasion.NOW, refusals);
    }

    /** The same for a theme. */
    public String theme(String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return asked(TermType.THEME, field, name, when, refusals);
    }

    public String theme(String field, String name, Consumer<FieldError> refusals) {
        return theme(field, name, Occasion.NOW, refusals);
    }

    /** Tells a refusal where there is no such kind. */
    public String kind(String field, String name, Consumer<FieldError> refusals) {
        if (!kinds.knows(name)) {
            String suggestion = kinds.suggest(name);
            String list = suggestion == null ? "; GET /api/v1/kinds lists them" : "";
            refusals.accept(new FieldError(field, Suggestions.unknown("kind", name, suggestion) + list, name));
        }
        return name;
    }

    /** The country's code in capital letters; tells a refusal and answers what was asked where there is none. */
    public String country(String field, String asked, Consumer<FieldError> refusals) {
        String code = Countries.code(asked);
        if (code == null) {
            String suggestion = Countries.suggest(asked);
            String why = suggestion == null
                    ? "must be a country code of ISO 3166-1, two letters, like 'SY'"
                    : Suggestions.unknown("country", asked, suggestion);
            refusals.accept(new FieldError(field, why, asked));
        }
        return code == null ? asked : code;
    }

    private String asked(TermType type, String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return survivor(type, sought(type, field, name, when, refusals), when);
    }

    /** The id that a name stands for in what is asked, merged or not; for who asks on while others merge. */
    public String sought(TermType type, String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return named(type, field, name, when, "; GET /api/v1/" + type.word() + "s lists them", refusals);
    }

    /** The id that a name stands for in what somebody tells, merged or not. */
    public String named(TermType type, String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return named(type, field, name, when, "; add it with POST /api/v1/" + type.word() + "s", refusals);
    }

    private String named(
            TermType type, String field, String name, Occasion when, String remedy, Consumer<FieldError> refusals) {
        List<Claim> found = find(type, name, when);
        if (found.size() == 1) {
            return found.get(0).id();
        }
        if (found.isEmpty()) {
            String suggestion = newest.of(type).suggest(name);
            String otherwise = suggestion == null ? remedy : "";
            refusals.accept(
                    new FieldError(field, Suggestions.unknown(type.word(), name, suggestion) + otherwise, name));
        } else {
            refusals.accept(new FieldError(
                    field,
                    AmbiguousName.message(type, name, found),
                    name,
                    found.stream().map(Claim::choice).toList()));
        }
        return name;
    }

    /** What a term was merged into in the end; its own id where it stands for itself. */
    public String survivor(TermType type, String id, Occasion when) {
        return newest.of(type).mergers().survivor(id, when.position());
    }

    /**
     * Every id that is the same actor or theme as of then: the one that all were merged into first, and this one among them. What
     * was filed before a merger is under the id that stood for itself at the time.
     */
    public Set<String> same(TermType type, String id, Occasion when) {
        return newest.of(type).mergers().same(id, when.position());
    }

    /** The id that a name stands for, as far as is known without waiting; the name itself where that is none, or several. */
    public String known(TermType type, String name, Occasion when) {
        List<Claim> found = registry().of(type).find(name, when);
        return found.size() == 1 ? found.get(0).id() : name;
    }

    /** Looks again once the registry has caught up with the log: the term may have been added a moment ago. */
    private List<Claim> find(TermType type, String name, Occasion when) {
        List<Claim> found = registry().of(type).find(name, when);
        return found.isEmpty() ? caughtUp().of(type).find(name, when) : found;
    }

    /**
     * The id that a path leads to.
     *
     * @throws UnknownTerm with the nearest name
     * @throws AmbiguousName with those it may stand for
     * @throws Moved where it is the id of one that was merged into another
     */
    public String id(TermType type, String name, Occasion when) {
        Registry now = registry();
        return id(now.of(type).find(name, when).isEmpty() ? caughtUp() : now, type, name, when);
    }

    /** The same in an earlier registry. */
    static String id(Registry registry, TermType type, String name, Occasion when) {
        List<Claim> found = registry.of(type).find(name, when);
        if (found.isEmpty()) {
            throw new UnknownTerm(type.word(), name, registry.of(type).suggest(name));
        }
        if (found.size() > 1) {
            throw new AmbiguousName(type, name, found);
        }
        String id = found.get(0).id();
        String survivor = registry.of(type).mergers().survivor(id, when.position());
        if (id.equals(name) && !survivor.equals(id)) {
            throw new Moved(id, survivor);
        }
        return survivor;
    }

    /** Every actor that stands for itself, by id; the same map as long as nothing changes. */
    public Map<String, ActorDetails> actors() {
        return registry().actors();
    }

    /** What is said of an id that there is none of. */
    UnknownTerm unknown(TermType type, String id) {
        return new UnknownTerm(type.word(), id, registry().of(type).suggest(id));
    }

    /**
     * So that {@link #same} and {@link #survivor}, which do not look again themselves, know of every merger up to there; where the
     * registry lags for longer than requests wait, of those that it has come to.
     */
    public void lookAgain(long position) {
        try {
            readings.reading(VocabularyProjection.NAME, position);
        } catch (NotThereYet lagging) {
            // Nobody else is held up by that.
        }
        registry();
    }

    /** Kept in memory, and read again when it has changed. */
    Registry registry() {
        Reading reading = readings.reading(VocabularyProjection.NAME);
        Registry known = newest;
        if (known.knows(table.changed(reading), reading.rewritten())) {
            return known;
        }
        keep(table.read(reading));
        return newest;
    }

    /** Who was slower may come with an older one. */
    private synchronized void keep(Registry read) {
        if (!newest.knows(read)) {
            newest = read;
        }
    }

    /** With everything that is in the log by now. */
    Registry caughtUp() {
        readings.reading(VocabularyProjection.NAME, log.head());
        return registry();
    }

    /** As it stood at the position of the reading. */
    Registry registry(Reading reading) {
        Registry now = registry();
        return now.position() <= reading.position() ? now : table.read(reading);
    }
}
