package io.dateline.vocabulary;

import io.dateline.log.Log;
import io.dateline.problem.FieldError;
import io.dateline.projection.Generations;
import io.dateline.projection.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up actors, themes and kinds for everybody else, by id, name or alias. */
@Component
public class Vocabulary {

    private final VocabularyTable table;
    private final Generations generations;
    private final Log log;
    private final Kinds kinds;
    private volatile Registry newest = new Registry(-1, -1);

    Vocabulary(VocabularyTable table, Generations generations, Log log, Kinds kinds) {
        this.table = table;
        this.generations = generations;
        this.log = log;
        this.kinds = kinds;
    }

    /** The actor's id; where there is none, tells the refusal and answers what was asked. */
    public String actor(String field, String name, Consumer<FieldError> refusals) {
        return term("actor", Registry::actors, field, name, refusals);
    }

    /** The theme's id; where there is none, tells the refusal and answers what was asked. */
    public String theme(String field, String name, Consumer<FieldError> refusals) {
        return term("theme", Registry::themes, field, name, refusals);
    }

    /** Tells a refusal where there is no such kind. */
    public String kind(String field, String name, Consumer<FieldError> refusals) {
        if (!kinds.knows(name)) {
            refusals.accept(new FieldError(field, Suggestions.unknown("kind", name, kinds.suggest(name)), name));
        }
        return name;
    }

    private <T> String term(
            String type, Function<Registry, Terms<T>> terms, String field, String name, Consumer<FieldError> refusals) {
        String id = find(terms, name);
        if (id != null) {
            return id;
        }
        String suggestion = terms.apply(newest).suggest(name);
        String add = suggestion == null ? "; add it with POST /api/v1/" + type + "s" : "";
        refusals.accept(new FieldError(field, Suggestions.unknown(type, name, suggestion) + add, name));
        return name;
    }

    /** Looks again once the registry has caught up with the log: the term may have been added a moment ago. */
    private <T> @Nullable String find(Function<Registry, Terms<T>> terms, String name) {
        String id = terms.apply(registry()).resolve(name);
        if (id == null) {
            generations.reading(VocabularyProjection.NAME, log.head());
            id = terms.apply(registry()).resolve(name);
        }
        return id;
    }

    /** @throws UnknownTerm with the nearest name */
    public String actorId(String name) {
        return idOf("actor", Registry::actors, name);
    }

    /** @throws UnknownTerm with the nearest name */
    public String themeId(String name) {
        return idOf("theme", Registry::themes, name);
    }

    private <T> String idOf(String type, Function<Registry, Terms<T>> terms, String name) {
        String id = find(terms, name);
        if (id == null) {
            throw new UnknownTerm(type, name, terms.apply(newest).suggest(name));
        }
        return id;
    }

    public Map<String, ActorDetails> actors() {
        return registry().actors().all();
    }

    public Map<String, ThemeDetails> themes() {
        return registry().themes().all();
    }

    /** @throws NameTaken where a name stands for another actor already */
    void claimActorNames(String id, ActorDetails actor) {
        claim("actor", registry().actors(), id, Registry.names(actor.name(), actor.aliases()));
    }

    /** @throws NameTaken where a name stands for another theme already */
    void claimThemeNames(String id, ThemeDetails theme) {
        claim("theme", registry().themes(), id, Registry.names(theme.name(), theme.aliases()));
    }

    private static void claim(String type, Terms<?> terms, String id, List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add(id);
        for (String name : all) {
            String owner = terms.resolve(name);
            if (owner != null && !owner.equals(id)) {
                throw new NameTaken(type, name, owner);
            }
        }
    }

    /** Kept in memory, and read again when it has changed. */
    private Registry registry() {
        Reading reading = generations.reading(VocabularyProjection.NAME);
        Registry known = newest;
        if (known.rewritten() != reading.rewritten() || known.position() != table.changed(reading)) {
            known = table.read(reading);
            newest = known;
        }
        return known;
    }
}
