package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.log.Origin;
import io.dateline.vocabulary.TermRequests.ActorMerger;
import io.dateline.vocabulary.VocabularyCommand.Merge;
import io.dateline.vocabulary.VocabularyCommand.Split;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/actors", produces = "application/json")
@Tag(name = "Vocabulary")
class ActorController extends TermController {

    ActorController(TermReadings readings, TermWrites writes, Entries entries) {
        super(TermType.ACTOR, readings, writes, entries);
    }

    @Schema(name = "NewActor")
    record NewActor(String id, @JsonUnwrapped ActorDetails details) {}

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register an actor")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<TermState> add(
            @RequestBody @Schema(implementation = NewActor.class) JsonNode body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return register(body, prefer, origin);
    }

    @PostMapping(path = "/{id}/merge", consumes = "application/json")
    @Operation(summary = "Merge an actor into another: they are the same, or, from 'effective' on, became one")
    ResponseEntity<TermState> merge(
            @PathVariable String id,
            @RequestBody @Schema(implementation = ActorMerger.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        ActorMerger wanted = entries.read(body, ActorMerger.class);
        return change(
                id,
                ifMatch,
                prefer,
                origin,
                (actor, expected) -> new Merge(actor, expected, wanted.into(), wanted.effective(), wanted.reason()));
    }

    @PostMapping(path = "/{id}/split", consumes = "application/json")
    @Operation(summary = "Say that an actor broke up: from then on others may take its names")
    ResponseEntity<TermState> split(
            @PathVariable String id,
            @RequestBody @Schema(implementation = TermRequests.Split.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        TermRequests.Split wanted = entries.read(body, TermRequests.Split.class);
        return change(
                id,
                ifMatch,
                prefer,
                origin,
                (actor, expected) -> new Split(actor, expected, wanted.into(), wanted.effective(), wanted.reason()));
    }
}
