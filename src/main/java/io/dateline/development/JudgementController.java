package io.dateline.development;

import io.dateline.development.DevelopmentCommand.AddLink;
import io.dateline.development.DevelopmentCommand.Confirm;
import io.dateline.development.DevelopmentCommand.Dispute;
import io.dateline.development.DevelopmentCommand.Merge;
import io.dateline.development.DevelopmentCommand.Reinstate;
import io.dateline.development.DevelopmentCommand.RemoveLink;
import io.dateline.development.DevelopmentCommand.Retract;
import io.dateline.development.DevelopmentCommand.SettleDispute;
import io.dateline.development.DevelopmentCommand.Unmerge;
import io.dateline.development.DevelopmentCommand.WithdrawConfirmation;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/developments/{id}", produces = "application/json")
@Tag(name = "Developments")
class JudgementController {

    private final Entries entries;
    private final Changes changes;

    JudgementController(Entries entries, Changes changes) {
        this.entries = entries;
        this.changes = changes;
    }

    @PostMapping(path = "/confirmation", consumes = "application/json")
    @Operation(summary = "Confirm that it happened as it stands")
    ResponseEntity<Assessed> confirm(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, Confirm::new);
    }

    @PostMapping(path = "/confirmation/withdrawal", consumes = "application/json")
    @Operation(summary = "Take a confirmation back")
    ResponseEntity<Assessed> withdrawConfirmation(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, WithdrawConfirmation::new);
    }

    @PostMapping(path = "/dispute", consumes = "application/json")
    @Operation(summary = "Dispute a development; it stays on the timelines, as disputed")
    ResponseEntity<Assessed> dispute(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, Dispute::new);
    }

    @PostMapping(path = "/dispute/settlement", consumes = "application/json")
    @Operation(summary = "Settle a dispute")
    ResponseEntity<Assessed> settle(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, SettleDispute::new);
    }

    @PostMapping(path = "/retraction", consumes = "application/json")
    @Operation(
            summary = "Retract a development; it stays readable, with the reason",
            description =
                    "It was known until now, or until its source came out. With recordedByMistake no source ever told it: it"
                            + " was then known on no day.")
    ResponseEntity<Assessed> retract(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Retraction.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Retraction retraction = entries.read(body, Bodies.Retraction.class);
        DevelopmentId development = Bodies.existing(id);
        Retract command = new Retract(development, retraction.why(IfMatch.expected(ifMatch)));
        return changes.send(HttpStatus.OK, command, development, prefer, origin);
    }

    @PostMapping(path = "/reinstatement", consumes = "application/json")
    @Operation(summary = "Reinstate what was retracted, as it was")
    ResponseEntity<Assessed> reinstate(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, Reinstate::new);
    }

    @PostMapping(path = "/unmerge", consumes = "application/json")
    @Operation(
            summary = "Let a merged development stand for itself again; both are as they were, with what came since",
            description = "Where all its sources were withdrawn meanwhile, it comes back retracted.")
    ResponseEntity<Assessed> unmerge(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return changes.because(id, body, ifMatch, prefer, origin, Unmerge::new);
    }

    @PostMapping(path = "/merge", consumes = "application/json")
    @Operation(summary = "Say that it is the same as another development, which goes on for both")
    ResponseEntity<Assessed> merge(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Merger.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Merger merger = entries.read(body, Bodies.Merger.class);
        DevelopmentId development = Bodies.existing(id);
        Why why = new Why(IfMatch.expected(ifMatch), merger.reason(), merger.source());
        Merge command = new Merge(development, why, new DevelopmentId(merger.into()));
        return changes.send(HttpStatus.OK, command, development, prefer, origin);
    }

    @PostMapping(path = "/links", consumes = "application/json")
    @Operation(
            summary =
                    "Link it to another development: responds-to, follows, breaks, implements, violates, part-of or contradicts")
    @ApiResponse(responseCode = "201", description = "Linked")
    ResponseEntity<Assessed> link(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Linking.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Linking linking = entries.read(body, Bodies.Linking.class);
        DevelopmentId development = Bodies.existing(id);
        AddLink command = new AddLink(development, linking.why(IfMatch.expected(ifMatch)), linking.link());
        return changes.send(HttpStatus.CREATED, command, development, prefer, origin);
    }

    @PostMapping(path = "/links/removal", consumes = "application/json")
    @Operation(summary = "Remove a link")
    ResponseEntity<Assessed> unlink(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Bodies.Linking.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Bodies.Linking linking = entries.read(body, Bodies.Linking.class);
        DevelopmentId development = Bodies.existing(id);
        RemoveLink command = new RemoveLink(development, linking.why(IfMatch.expected(ifMatch)), linking.link());
        return changes.send(HttpStatus.OK, command, development, prefer, origin);
    }
}
