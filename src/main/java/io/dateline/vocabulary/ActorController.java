package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.log.Commands;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Generations;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.VocabularyCommand.RegisterActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/actors", produces = "application/json")
@Tag(name = "Vocabulary")
class ActorController {

    private final Vocabulary vocabulary;
    private final Entries entries;
    private final Commands commands;
    private final Generations generations;
    private final Log log;

    ActorController(Vocabulary vocabulary, Entries entries, Commands commands, Generations generations, Log log) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.commands = commands;
        this.generations = generations;
        this.log = log;
    }

    /** An actor as the API gives it. */
    record ActorBody(String id, @JsonUnwrapped ActorDetails details) {}

    @GetMapping
    @Operation(summary = "All actors")
    Listing<ActorBody> all(@Fresh(VocabularyProjection.NAME) Reading reading) {
        return new Listing<>(vocabulary.actors().entrySet().stream()
                .map(actor -> new ActorBody(actor.getKey(), actor.getValue()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One actor, by id, name or alias")
    ActorBody one(@PathVariable String id, @Fresh(VocabularyProjection.NAME) Reading reading) {
        String actor = vocabulary.actorId(id);
        return new ActorBody(actor, vocabulary.actors().get(actor));
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register an actor")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<ActorBody> register(
            @RequestBody @Schema(implementation = ActorBody.class) JsonNode json, Origin origin) {
        ActorBody body = read(json);
        List<FieldError> refusals = new ArrayList<>();
        List<Affiliation> ties = body.details().affiliations();
        for (int tie = 0; tie < ties.size(); tie++) {
            vocabulary.actor("affiliations[" + tie + "].actor", ties.get(tie).actor(), refusals::add);
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        vocabulary.claimActorNames(body.id(), body.details());
        ActorId id = new ActorId(body.id());
        commands.send(new RegisterActor(id, body.details()), origin);
        long position = log.lastPositionOf(id.toString());
        generations.reading(VocabularyProjection.NAME, position);
        return ResponseEntity.created(URI.create("/api/v1/actors/" + body.id()))
                .header("Dateline-Position", Long.toString(position))
                .body(body);
    }

    private ActorBody read(JsonNode json) {
        Entries.Identified<ActorDetails> read = entries.readIdentified(json, ActorDetails.class);
        return new ActorBody(Slugs.required(read.id()), read.details());
    }
}
