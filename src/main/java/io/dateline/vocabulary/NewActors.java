package io.dateline.vocabulary;

import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Registers actors whom others bring along by name alone. */
@Component
public class NewActors {

    private final Vocabulary vocabulary;
    private final Registrar registrar;

    NewActors(Vocabulary vocabulary, Registrar registrar) {
        this.vocabulary = vocabulary;
        this.registrar = registrar;
    }

    /** Whether nobody has, or ever had, that id, name or alias. */
    public boolean isNew(String name) {
        return vocabulary.registry().of(TermType.ACTOR).find(name, Occasion.NOW).isEmpty()
                && vocabulary
                        .caughtUp()
                        .of(TermType.ACTOR)
                        .find(name, Occasion.NOW)
                        .isEmpty();
    }

    /**
     * Registers it under an id that follows from the name.
     *
     * @throws InvalidInput where none does
     * @throws AlreadyRegistered where another actor has that id
     */
    public void register(String name, ActorType type, String reason, Origin origin) {
        ActorDetails details = new ActorDetails(name.strip(), null, type, null, List.of(), List.of(), List.of(), null);
        registrar.send(new VocabularyCommand.Register(TermId.actor(slug(name)), details, reason), origin);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String slug = plain.substring(0, Math.min(plain.length(), Slug.LONGEST)).replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new InvalidInput(
                    "actor", "has no Latin letters to make an id of: register it with POST /api/v1/actors", name);
        }
        return slug;
    }
}
