package io.dateline.replay;

import io.dateline.document.Texts;
import io.dateline.log.NeedsNoSpace;
import io.dateline.log.Origin;
import io.dateline.page.PageSize;
import io.dateline.page.Portion;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Generations;
import io.dateline.projection.Repairs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ReplayController.PATH, produces = "application/json")
@Tag(name = "Replay")
class ReplayController {

    static final String PATH = "/api/v1/replays";
    private static final String ALL = "all";

    private final Replays replays;
    private final Steering steering;
    private final Generations generations;
    private final Repairs repairs;
    private final ProgressStreams streams;

    ReplayController(
            Replays replays, Steering steering, Generations generations, Repairs repairs, ProgressStreams streams) {
        this.replays = replays;
        this.steering = steering;
        this.generations = generations;
        this.repairs = repairs;
        this.streams = streams;
    }

    record ReplayRequest(
            @Nullable String projection,
            @Nullable String development,
            @Nullable String actor,
            @Nullable String theme) {

        /** What alone is wanted, {@code actor:russia}; empty for everything. */
        List<String> scopes() {
            Map<String, String> named = new LinkedHashMap<>();
            named.put("development", development);
            named.put("actor", actor);
            named.put("theme", theme);
            return named.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .toList();
        }
    }

    /** @param next the id behind which the next page begins; null on the last one */
    @Schema(name = "ReplayList")
    record Listing(List<Replay> items, @Nullable String next) {}

    @PostMapping(consumes = "application/json")
    @ApiResponse(
            responseCode = "202",
            description = "Begun; for all, a list of them",
            content = @Content(schema = @Schema(oneOf = {Replay.class, Listing.class})))
    @Operation(summary = "Rebuild a projection, or all, from the log while it goes on being read")
    ResponseEntity<?> begin(@RequestBody ReplayRequest request, Origin origin) {
        String projection = request.projection();
        List<String> names = generations.names();
        if (!request.scopes().isEmpty()) {
            return begun(replays.repair(projection, scope(request, projection), origin.author()));
        }
        if (ALL.equals(projection)) {
            return ResponseEntity.accepted()
                    .location(URI.create(PATH))
                    .body(new Listing(replays.begin(names, origin.author()), null));
        }
        if (projection == null || !names.contains(projection)) {
            throw new InvalidInput(
                    "projection", "must be one of " + String.join(", ", names) + ", or " + ALL, projection);
        }
        return begun(replays.begin(List.of(projection), origin.author()).get(0));
    }

    private String scope(ReplayRequest request, @Nullable String projection) {
        List<String> repairable = generations.names().stream()
                .filter(name -> !repairs.scopes(name).isEmpty())
                .toList();
        if (projection == null || !repairable.contains(projection)) {
            throw new InvalidInput(
                    "projection",
                    "must be one that can be replayed in part: " + String.join(", ", repairable),
                    projection);
        }
        String scope = request.scopes().get(0);
        String field = scope.substring(0, scope.indexOf(':'));
        String value = scope.substring(field.length() + 1);
        Texts.check(value, field);
        if (request.scopes().size() > 1) {
            throw new InvalidInput(field, "must be the only part that is named", value);
        }
        if (!repairs.scopes(projection).contains(field)) {
            throw new InvalidInput(field, "is no part of " + projection, value);
        }
        if (!repairs.isKnown(projection, scope)) {
            throw new InvalidInput(field, "must be the id of one that the log has heard of", value);
        }
        return scope;
    }

    private static ResponseEntity<Replay> begun(Replay replay) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + replay.id()))
                .body(replay);
    }

    @PostMapping("/{id}/pause")
    @NeedsNoSpace
    @Operation(summary = "Let it stand still, also over a restart")
    Replay pause(@PathVariable String id) {
        return steering.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Let it go on; one that is held for a difference only with accept=true")
    Replay resume(@PathVariable String id, @RequestParam(required = false) @Nullable String accept) {
        if (accept != null && !accept.equals("true") && !accept.equals("false")) {
            throw new InvalidInput("accept", "must be true or false", accept);
        }
        return steering.resume(id, "true".equals(accept));
    }

    @PostMapping("/{id}/cancel")
    @NeedsNoSpace
    @Operation(summary = "End it; what is read stays as it is")
    Replay cancel(@PathVariable String id) {
        return steering.cancel(id);
    }

    @PostMapping("/{id}/rollback")
    @ApiResponse(responseCode = "202", description = "Begun, as a replay of its own that catches up with the log")
    @Operation(summary = "Go back to the generation that was read before")
    ResponseEntity<Replay> rollback(@PathVariable String id, Origin origin) {
        return begun(replays.rollback(id, origin.author()));
    }

    @GetMapping
    @Operation(summary = "All replays, newest first")
    Listing page(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = PageSize.of(limit);
        if (after != null && !after.matches("[0-9a-f-]{36}")) {
            throw new InvalidInput("after", "must be the 'next' of a page", after);
        }
        Portion<Replay> page = Portion.read(
                size, (last, atMost) -> steering.page(last == null ? after : last.id(), atMost), Replay::letters);
        List<Replay> items = page.items();
        return new Listing(items, page.more() ? items.get(items.size() - 1).id() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a replay has come")
    Replay one(@PathVariable String id) {
        return steering.find(id);
    }

    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How far a replay has come, as server-sent events named by its state, until it is over")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void progress(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        streams.listen(id, request, response);
    }
}
