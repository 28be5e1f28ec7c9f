package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import io.dateline.date.DateProblem;
import io.dateline.date.EdtfDate;
import io.dateline.document.Entries;
import io.dateline.log.Origin;
import io.dateline.problem.IfMatch;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.TermRequests.NewAlias;
import io.dateline.vocabulary.TermRequests.Reason;
import io.dateline.vocabulary.VocabularyCommand.AddAlias;
import io.dateline.vocabulary.VocabularyCommand.RemoveAlias;
import io.dateline.vocabulary.VocabularyCommand.Revise;
import io.dateline.vocabulary.VocabularyCommand.Unmerge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What actors and themes have in common. */
abstract class TermController {

    private static final String AS_OF = "As Dateline had it: a position of the log, or an instant (RFC 3339)";

    private final TermType type;
    private final TermReadings readings;
    private final TermWrites writes;
    final Entries entries;

    TermController(TermType type, TermReadings readings, TermWrites writes, Entries entries) {
        this.type = type;
        this.readings = readings;
        this.writes = writes;
        this.entries = entries;
    }

    @GetMapping
    @Operation(summary = "All of them, without those that were merged into another")
    Listing<TermBody> all(
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            @Fresh(VocabularyProjection.NAME) Reading reading) {
        return new Listing<>(readings.all(type, asOf, reading));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One, by id, name or alias; 308 to the other one where it was merged")
    @ApiResponse(responseCode = "200", description = "As it stands")
    @ApiResponse(responseCode = "304", description = "It still is what If-None-Match has", content = @Content)
    @ApiResponse(responseCode = "308", description = "To the one it was merged into", content = @Content)
    ResponseEntity<TermBody> one(
            @PathVariable String id,
            @Parameter(description = "EDTF: whom the name stood for, and what it was called, at that date")
                    @RequestParam(required = false)
                    @Nullable
                    String on,
            @Parameter(description = AS_OF) @RequestParam(required = false) @Nullable String asOf,
            @Fresh(VocabularyProjection.NAME) Reading reading) {
        Bounds date = on == null ? null : date(on);
        TermBody found = readings.one(type, id, date, asOf, reading);
        return ResponseEntity.ok().eTag(found.etag()).body(found);
    }

    private static Bounds date(String on) {
        try {
            return EdtfDate.parse(on).bounds();
        } catch (DateProblem wrong) {
            throw new InvalidInput("on", String.valueOf(wrong.getMessage()), on);
        }
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Every version, oldest first: what changed, why, by whom")
    Listing<TermVersion> versions(@PathVariable String id, @Fresh(VocabularyProjection.NAME) Reading reading) {
        return new Listing<>(readings.versions(type, id, reading));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(summary = "Change it: a JSON merge patch of its fields, with the reason; a former name is kept")
    ResponseEntity<TermState> revise(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Entries.Patch<Reason> patch = entries.readPatch(body, Reason.class, "reason");
        return change(
                id,
                ifMatch,
                prefer,
                origin,
                (term, expected) ->
                        new Revise(term, expected, patch.changes(), patch.why().reason()));
    }

    @PostMapping(path = "/{id}/aliases", consumes = "application/json")
    @Operation(summary = "One more name it is found by, for a time or for good")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<TermState> addAlias(
            @PathVariable String id,
            @RequestBody @Schema(implementation = NewAlias.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        NewAlias wanted = entries.read(body, NewAlias.class);
        Name alias = new Name(wanted.alias(), wanted.period());
        return change(
                HttpStatus.CREATED,
                id,
                ifMatch,
                prefer,
                origin,
                (term, expected) -> new AddAlias(term, expected, alias, wanted.reason()));
    }

    @DeleteMapping("/{id}/aliases")
    @Operation(summary = "Take an alias away, in whatever period")
    ResponseEntity<TermState> removeAlias(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String alias,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        NewAlias gone = entries.read(
                JsonNodeFactory.instance.objectNode().put("alias", alias).put("reason", reason), NewAlias.class);
        return change(
                id,
                ifMatch,
                prefer,
                origin,
                (term, expected) -> new RemoveAlias(term, expected, gone.alias(), gone.reason()));
    }

    @PostMapping(path = "/{id}/unmerge", consumes = "application/json")
    @Operation(summary = "Take a merger back: both stand again as they would without it")
    ResponseEntity<TermState> unmerge(
            @PathVariable String id,
            @RequestBody @Schema(implementation = Reason.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        Reason why = entries.read(body, Reason.class);
        return change(id, ifMatch, prefer, origin, (term, expected) -> new Unmerge(term, expected, why.reason()));
    }

    /** @param command makes it of whom it is for and the version its sender has seen */
    final ResponseEntity<TermState> change(
            String id,
            @Nullable String ifMatch,
            @Nullable String prefer,
            Origin origin,
            BiFunction<TermId, @Nullable Long, VocabularyCommand> command) {
        return change(HttpStatus.OK, id, ifMatch, prefer, origin, command);
    }

    private ResponseEntity<TermState> change(
            HttpStatus status,
            String id,
            @Nullable String ifMatch,
            @Nullable String prefer,
            Origin origin,
            BiFunction<TermId, @Nullable Long, VocabularyCommand> command) {
        TermId term = new TermId(type, id);
        return writes.send(status, term, command.apply(term, IfMatch.expected(ifMatch)), prefer, origin);
    }

    final ResponseEntity<TermState> register(JsonNode json, @Nullable String prefer, Origin origin) {
        Entries.Identified<? extends Named> read = entries.readIdentified(json, type.details());
        TermId term = new TermId(type, Slugs.required(read.id()));
        return writes.send(
                HttpStatus.CREATED, term, new VocabularyCommand.Register(term, read.details()), prefer, origin);
    }
}
