package io.dateline.development;

import io.dateline.development.DevelopmentCommand.Correct;
import io.dateline.development.DevelopmentCommand.Record;
import io.dateline.development.IdempotencyKeys.Bound;
import io.dateline.document.Entries;
import io.dateline.log.Origin;
import io.dateline.problem.IfMatch;
import io.dateline.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
    private final IdempotencyKeys keys;
    private final Changes changes;
    private final Recordings recordings;

    DevelopmentController(Entries entries, IdempotencyKeys keys, Changes changes, Recordings recordings) {
        this.entries = entries;
        this.keys = keys;
        this.changes = changes;
        this.recordings = recordings;
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Record a development")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded, and shown on every timeline",
            content = @Content(schema = @Schema(implementation = Assessed.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Its sources were added to the development it is most like",
            content = @Content(schema = @Schema(implementation = Recordings.Attached.class)))
    ResponseEntity<?> record(
            @RequestBody @Schema(implementation = Bodies.NewDevelopment.class) JsonNode body,
            @Confirmation @RequestParam(required = false) @Nullable String confirmUnlikely,
            @Twins @RequestParam(required = false) @Nullable String duplicates,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Entries.Identified<Details> wanted = entries.readIdentified(body, Details.class);
        DevelopmentId id = wanted.id() == null ? DevelopmentId.next() : DevelopmentId.of(wanted.id());
        boolean confirmed = Bodies.confirmed(confirmUnlikely);
        Duplicates wish = recordings.wish(duplicates, wanted.id() != null);
        if (key == null) {
            return recordings.answer(new Record(id, wanted.details(), confirmed), wish, origin, prefer);
        }
        Bound bound = keys.bind(Bodies.key(key), id, body);
        long before = recordings.known(bound.development());
        try {
            return recordings.answer(
                    new Record(bound.development(), wanted.details(), confirmed), wish, origin, prefer);
        } catch (Problem refused) {
            if (recordings.leavesKey(bound, before, refused)) {
                keys.release(key, bound.development());
            }
            throw refused;
        }
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, "application/json"})
    @Operation(summary = "Correct a development: a JSON merge patch of its fields, with the reason")
    ResponseEntity<Assessed> correct(
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
                new Why(IfMatch.expected(ifMatch), correction.reason(), correction.source()),
                correction.changes(),
                Bodies.confirmed(confirmUnlikely));
        return changes.send(HttpStatus.OK, command, development, prefer, origin);
    }
}
