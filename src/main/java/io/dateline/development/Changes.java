package io.dateline.development;

import io.dateline.development.DevelopmentCommand.Attach;
import io.dateline.document.Entries;
import io.dateline.log.Commands;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.problem.IfMatch;
import io.dateline.projection.WriteAnswers;
import java.net.URI;
import java.util.Objects;
import java.util.function.BiFunction;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Sends what is asked of a development, and answers with how it stands then. */
@Component
class Changes {

    private final Entries entries;
    private final Commands commands;
    private final DetailRules rules;
    private final Log log;
    private final WriteAnswers answers;

    Changes(Entries entries, Commands commands, DetailRules rules, Log log, WriteAnswers answers) {
        this.entries = entries;
        this.commands = commands;
        this.rules = rules;
        this.log = log;
        this.answers = answers;
    }

    ResponseEntity<Assessed> send(
            HttpStatus status, DevelopmentCommand command, DevelopmentId id, @Nullable String prefer, Origin origin) {
        return answer(status, send(command, id, origin), prefer);
    }

    ResponseEntity<Assessed> answer(HttpStatus status, Assessed development, @Nullable String prefer) {
        String id = development.id().value();
        return answers.to(status, log.positionOf(id, development.version() - 1), development.version(), prefer)
                .location(URI.create("/api/v1/developments/" + id))
                .body(development);
    }

    /** What takes no more than a reason and, where it comes from a report, a source. */
    ResponseEntity<Assessed> because(
            String id,
            JsonNode body,
            @Nullable String ifMatch,
            @Nullable String prefer,
            Origin origin,
            BiFunction<DevelopmentId, Why, DevelopmentCommand> command) {
        Bodies.Reason reason = entries.read(body, Bodies.Reason.class);
        DevelopmentId development = Bodies.existing(id);
        Why why = new Why(IfMatch.expected(ifMatch), reason.reason(), reason.source());
        return send(HttpStatus.OK, command.apply(development, why), development, prefer, origin);
    }

    /** @return how the development stands then */
    Assessed send(DevelopmentCommand command, DevelopmentId id, Origin origin) {
        try {
            return rules.assessed(Objects.requireNonNull(commands.<Standing>send(command, origin)));
        } catch (AggregateNotFoundException missing) {
            throw new NeverRecorded(id.value());
        }
    }

    /** @return how the development stands then */
    Assessed attach(Attach command, Origin origin) {
        return rules.assessed(Objects.requireNonNull(commands.<Attachment>send(command, origin))
                .now());
    }
}
