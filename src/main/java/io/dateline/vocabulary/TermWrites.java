package io.dateline.vocabulary;

import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.projection.WriteAnswers;
import java.net.URI;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a change of an actor or theme, and answers with how it stands then. */
@Component
class TermWrites {

    private final Vocabulary vocabulary;
    private final Registrar registrar;
    private final WriteAnswers answers;
    private final Log log;

    TermWrites(Vocabulary vocabulary, Registrar registrar, WriteAnswers answers, Log log) {
        this.vocabulary = vocabulary;
        this.registrar = registrar;
        this.answers = answers;
        this.log = log;
    }

    ResponseEntity<TermState> send(
            HttpStatus status, TermId id, VocabularyCommand command, @Nullable String prefer, Origin origin) {
        TermState state = send(id, command, origin);
        return answers.to(status, log.positionOf(id.toString(), state.version() - 1), state.version(), prefer)
                .location(URI.create("/api/v1/" + id.type().word() + "s/" + id.value()))
                .body(state);
    }

    private TermState send(TermId id, VocabularyCommand command, Origin origin) {
        try {
            return Objects.requireNonNull(registrar.<TermState>send(command, origin));
        } catch (AggregateNotFoundException missing) {
            throw vocabulary.unknown(id.type(), id.value());
        }
    }
}
