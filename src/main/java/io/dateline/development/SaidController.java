package io.dateline.development;

import io.dateline.development.DevelopmentCommand.AddClaim;
import io.dateline.development.DevelopmentCommand.AddSource;
import io.dateline.development.DevelopmentCommand.GradeSource;
import io.dateline.development.DevelopmentCommand.WithdrawClaim;
import io.dateline.development.DevelopmentCommand.WithdrawSource;
import io.dateline.document.Entries;
import io.dateline.log.Origin;
import io.dateline.problem.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/developments/{id}", produces = "application/json")
@Tag(name = "Developments")
class SaidController {

    private final Entries entries;
    private final Changes changes;

    SaidController(Entries entries, Changes changes) {
        this.entries = entries;
        this.changes = changes;
    }

    @PostMapping(path = "/sources", consumes = "application/json")
    @Operation(summary = "Cite one more source")
    @ApiResponse(responseCode = "201", description = "Cited")
    ResponseEntity<Assessed> addSource(
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
                IfMatch.expected(ifMatch),
                wanted.source(),
                wanted.reason(),
                Bodies.confirmed(confirmUnlikely));
        return changes.send(HttpStatus.CREATED, command, development, prefer, origin);
    }

    @PostMapping(path = "/sources/{place}/grade", consumes = "application/json")
    @Operation(
            summary = "Grade a source: its reliability A to F, and the credibility 1 to 6 of what it says here, apart")
    ResponseEntity<Assessed> grade(
            @PathVariable String id,
            @PathVariable String place,
            @RequestBody @Schema(implementation = Bodies.Grade.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Grade grade = entries.read(body, Bodies.Grade.class);
        DevelopmentId development = Bodies.existing(id);
        GradeSource command = new GradeSource(
                development,
                new Why(IfMatch.expected(ifMatch), grade.reason(), grade.source()),
                Places.of("source", place),
                grade.reliability(),
                grade.credibility());
        return changes.send(HttpStatus.OK, command, development, prefer, origin);
    }

    @PostMapping(path = "/claims", consumes = "application/json")
    @Operation(summary = "Add a claim beside the others; its source is the place of one, or a new one whole")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<Assessed> addClaim(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.NewClaim.class) JsonNode body,
            @Confirmation @RequestParam(required = false) @Nullable String confirmUnlikely,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.NewClaim wanted = Bodies.newClaim(entries, body);
        DevelopmentId development = Bodies.existing(id);
        AddClaim command = new AddClaim(
                development,
                IfMatch.expected(ifMatch),
                wanted.claim(),
                wanted.told(),
                wanted.reason(),
                Bodies.confirmed(confirmUnlikely));
        return changes.send(HttpStatus.CREATED, command, development, prefer, origin);
    }

    @PostMapping(path = "/sources/{place}/withdrawal", consumes = "application/json")
    @Operation(summary = "Say that a source no longer counts; it stays readable, with the reason")
    ResponseEntity<Assessed> withdrawSource(
            @PathVariable String id,
            @PathVariable String place,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(
                id,
                body,
                ifMatch,
                prefer,
                origin,
                (development, why) -> new WithdrawSource(development, why, Places.of("source", place)));
    }

    @PostMapping(path = "/claims/{place}/withdrawal", consumes = "application/json")
    @Operation(summary = "Say that a claim is no longer upheld; it stays readable, with the reason")
    ResponseEntity<Assessed> withdrawClaim(
            @PathVariable String id,
            @PathVariable String place,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(
                id,
                body,
                ifMatch,
                prefer,
                origin,
                (development, why) -> new WithdrawClaim(development, why, Places.of("claim", place)));
    }
}
