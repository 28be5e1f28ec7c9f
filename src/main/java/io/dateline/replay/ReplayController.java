package io.dateline.replay;

import io.dateline.log.Origin;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Generations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/replays", produces = "application/json")
@Tag(name = "Replay")
class ReplayController {

    private final Replays replays;
    private final Generations generations;

    ReplayController(Replays replays, Generations generations) {
        this.replays = replays;
        this.generations = generations;
    }

    record ReplayRequest(@Nullable String projection) {}

    @Schema(name = "ReplayList")
    record Listing(List<Replay> items) {}

    @PostMapping(consumes = "application/json")
    @ApiResponse(responseCode = "202", description = "Begun")
    @Operation(summary = "Rebuild a projection from the log while it goes on being read")
    ResponseEntity<Replay> begin(@RequestBody ReplayRequest request, Origin origin) {
        String projection = request.projection();
        if (projection == null || !generations.names().contains(projection)) {
            throw new InvalidInput(
                    "projection", "must be one of " + String.join(", ", generations.names()), projection);
        }
        Replay replay = replays.begin(projection, origin.author());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + replay.id()))
                .body(replay);
    }

    @GetMapping
    @Operation(summary = "All replays, newest first")
    Listing all() {
        return new Listing(replays.all());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a replay has come")
    Replay one(@PathVariable String id) {
        return replays.find(id);
    }
}
