package io.dateline.vocabulary;

import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Registers them for good. */
@Component
public class NewActors implements Enrolment {

    private final Vocabulary vocabulary;
    private final Registrar registrar;

    NewActors(Vocabulary vocabulary, Registrar registrar) {
        this.vocabulary = vocabulary;
        this.registrar = registrar;
    }

    /** One that registers nobody. */
    public Enrolment tried() {
        return new TriedActors(this, registrar);
    }

    @Override
    public boolean isNew(String name) {
        return vocabulary.registry().of(TermType.ACTOR).find(name, Occasion.NOW).isEmpty()
                && vocabulary
                        .caughtUp()
                        .of(TermType.ACTOR)
                        .find(name, Occasion.NOW)
                        .isEmpty();
    }

    @Override
    public String register(String name, ActorType type, String reason, Origin origin) {
        VocabularyCommand.Register command = command(name, type, reason);
        registrar.send(command, origin);
        return command.term().value();
    }

    static VocabularyCommand.Register command(String name, ActorType type, String reason) {
        ActorDetails details = new ActorDetails(name.strip(), null, type, null, List.of(), List.of(), List.of(), null);
        return new VocabularyCommand.Register(TermId.actor(slug(name)), details, reason);
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
