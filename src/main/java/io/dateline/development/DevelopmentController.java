package io.dateline.development;

import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.document.Entries;
import io.dateline.log.Commands;
import io.dateline.log.Origin;
import io.dateline.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/developments", produces = "application/json")
@Tag(name = "Developments")
class DevelopmentController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Entries entries;
    private final Commands commands;
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final Recordings recordings;

    DevelopmentController(
            Entries entries, Commands commands, IdempotencyKeys keys, Answers answers, Recordings recordings) {
        this.entries = entries;
        this.commands = commands;
        this.keys = keys;
        this.answers = answers;
        this.recordings = recordings;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Record a development")
    @ApiResponse(responseCode = "201", description = "Recorded, and shown on every timeline")
    @ApiResponse(responseCode = "200", description = "Its sources were added to the development it is most like")
    @ApiResponse(responseCode = "202", description = "Recorded, but not shown yet")
    ResponseEntity<?> record(
            @RequestBody @Schema(implementation = Bodies.NewDevelopment.class) JsonNode body,
            @Confirmation @RequestParam(required = false) @Nullable String confirmUnlikely,
            @Twins @RequestParam(required = false) @Nullable String duplicates,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Entries.Identified<Details> wanted = entries.readIdentified(body, Details.class);
        DevelopmentId id = wanted.id() == null ? DevelopmentId.next() : Bodies.id(wanted.id());
        boolean confirmed = Bodies.confirmed(confirmUnlikely);
        Duplicates wish = recordings.wish(duplicates, wanted.id() != null);
        if (key == null) {
            return recordings.answer(new Record(id, wanted.details(), confirmed), wish, origin, prefer);
        }
        DevelopmentId bound = keys.bind(Bodies.key(key), id, body);
        try {
            return recordings.answer(new Record(bound, wanted.details(), confirmed), wish, origin, prefer);
        } catch (Problem refused) {
            keys.release(key, bound);
            throw refused;
        }
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, "application/json"})
    @Operation(summary = "Correct a development: a JSON merge patch of its fields, with the reason")
    ResponseEntity<Standing> correct(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Correction.class) JsonNode body,
            @Confirmation @RequestParam(required = false) @Nullable String confirmUnlikely,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Correction correction = Bodies.correction(entries, body);
        DevelopmentId development = Bodies.existing(id);
        Correct command = new Correct(
                development,
                Bodies.expected(ifMatch),
                correction.changes(),
                correction.reason(),
                correction.source(),
                Bodies.confirmed(confirmUnlikely));
        return answers.to(HttpStatus.OK, send(command, development, origin), prefer);
    }

    @PostMapping(path = "/{id}/sources", consumes = "application/json")
    @Operation(summary = "Cite one more source")
    ResponseEntity<Standing> addSource(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.NewSource.class) JsonNode body,
            @Confirmation @RequestParam(required = false) @Nullable String confirmUnlikely,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.NewSource wanted = Bodies.newSource(entries, body);
        DevelopmentId development = Bodies.existing(id);
        AddSource command = new AddSource(
                development,
                Bodies.expected(ifMatch),
                wanted.source(),
                wanted.reason(),
                Bodies.confirmed(confirmUnlikely));
        return answers.to(HttpStatus.CREATED, send(command, development, origin), prefer);
    }

    @PostMapping(path = "/{id}/retraction", consumes = "application/json")
    @Operation(summary = "Retract a development; it stays readable, with the reason")
    ResponseEntity<Standing> retract(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Reason why = entries.read(body, Bodies.Reason.class);
        DevelopmentId development = Bodies.existing(id);
        Retract command = new Retract(development, Bodies.expected(ifMatch), why.reason(), why.source());
        return answers.to(HttpStatus.OK, send(command, development, origin), prefer);
    }

    private Standing send(DevelopmentCommand command, DevelopmentId id, Origin origin) {
        try {
            return Objects.requireNonNull(commands.<Standing>send(command, origin));
        } catch (AggregateNotFoundException missing) {
            throw new NeverRecorded(id.value());
        }
    }
}
