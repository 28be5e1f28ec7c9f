package io.dateline.vocabulary;

import io.dateline.document.Entries;
import io.dateline.document.MergePatch;
import io.dateline.node.Locks;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an actor or theme must fulfil together with all others. Asked by one change at a time, see {@link Registrar}. */
@Component
class TermRules {

    private static final String LOCK = "vocabulary";

    private final Vocabulary vocabulary;
    private final Locks locks;
    private final Entries entries;
    private final JsonMapper json;

    TermRules(Vocabulary vocabulary, Locks locks, Entries entries, JsonMapper json) {
        this.vocabulary = vocabulary;
        this.locks = locks;
        this.entries = entries;
        this.json = json;
    }

    /** All there are, with nobody adding to them before this change is durable. */
    private Terms undisturbed(TermType type) {
        locks.take(LOCK);
        return vocabulary.caughtUp().of(type);
    }

    /** @throws InvalidInput where it is tied to an actor that does not exist */
    void known(Named details) {
        List<FieldError> refusals = new ArrayList<>();
        List<Affiliation> ties = ties(details);
        Terms actors = undisturbed(TermType.ACTOR);
        for (int tie = 0; tie < ties.size(); tie++) {
            String other = ties.get(tie).actor();
            if (actors.get(other) == null) {
                refusals.add(new FieldError(
                        "affiliations[" + tie + "].actor",
                        Suggestions.unknown("actor", other, actors.suggest(other)),
                        other));
            }
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
    }

    /**
     * What is told anew is told once, and makes nobody act for itself; what was taken while less was asked stays as it is.
     *
     * @param before what stands already; null of a new one
     * @throws InvalidInput where an alias is given twice, there is no such country, or an actor is tied to itself
     * @throws BelongsToItself where a tie leads back to it by way of others
     */
    void told(TermId id, @Nullable Named before, Named details) {
        List<FieldError> refusals = new ArrayList<>();
        for (int index = 0; index < details.aliases().size(); index++) {
            Name alias = details.aliases().get(index);
            boolean twice = details.aliases().subList(0, index).stream().anyMatch(alias::same);
            if (twice
                    && (before == null
                            || before.aliases().stream().filter(alias::same).count() < 2)) {
                refusals.add(new FieldError("aliases[" + index + "]", "is given twice: once is enough", alias.name()));
            }
        }
        String country = country(details);
        if (country != null && Countries.code(country) == null && !country.equals(country(before))) {
            refusals.add(new FieldError("country", ActorDetails.COUNTRY, country));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        if (details instanceof ActorDetails) {
            ties().told(id.value(), ties(before), ties(details));
        }
    }

    private static List<Affiliation> ties(@Nullable Named details) {
        return details instanceof ActorDetails actor ? actor.affiliations() : List.of();
    }

    private static @Nullable String country(@Nullable Named details) {
        return details instanceof ActorDetails actor ? actor.country() : null;
    }

    TieRules ties() {
        return new TieRules(undisturbed(TermType.ACTOR));
    }

    /** @throws NameTaken where a name stands for another one at the same time */
    void free(TermId id, Named details) {
        Terms terms = undisturbed(id.type());
        Claim taken = terms.taken(id.value(), details, terms.survivor(id.value()));
        if (taken != null) {
            throw new NameTaken(id.type(), taken);
        }
    }

    /** The same for one that is no longer to be the same as another. */
    void freeApart(TermId id, Named details) {
        Claim taken = undisturbed(id.type()).taken(id.value(), details, id.value());
        if (taken != null) {
            throw NameTaken.fromMerged(id.type(), taken);
        }
    }

    /** @throws InvalidInput where the result is not valid */
    Named patched(Named details, JsonNode changes) {
        return entries.read(MergePatch.apply(json.valueToTree(details), changes), details.getClass());
    }

    <D extends Named> D valid(D details) {
        return entries.valid(details);
    }

    /**
     * Into what something is merged: what the name given leads to in the end.
     *
     * @throws MergesIntoItself where that is the thing itself, or came to be part of it
     */
    String survivor(TermId id, TermState now, String into) {
        List<FieldError> refusals = new ArrayList<>();
        Terms terms = undisturbed(id.type());
        String named = vocabulary.named(id.type(), "into", into, Occasion.NOW, refusals::add);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        String survivor = terms.survivor(named);
        if (terms.wentInto(survivor, id.value())) {
            throw new MergesIntoItself(now, named);
        }
        return survivor;
    }

    /** @throws InvalidInput where one does not exist, is named twice, or is the actor that splits */
    List<String> successors(TermId id, List<String> into) {
        List<FieldError> refusals = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < into.size(); index++) {
            String field = "into[" + index + "]";
            String actor = vocabulary.survivor(
                    id.type(),
                    vocabulary.named(id.type(), field, into.get(index), Occasion.NOW, refusals::add),
                    Occasion.NOW);
            if (actor.equals(id.value()) || ids.contains(actor)) {
                refusals.add(new FieldError(field, "must be another actor than the rest", into.get(index)));
            }
            ids.add(actor);
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return ids;
    }
}
