package io.dateline.replay;

import io.dateline.log.Origin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ReplayController.PATH + "/problems", produces = "application/json")
@Tag(name = "Replay")
class ProblemController {

    private final Problematics problems;

    ProblemController(Problematics problems) {
        this.problems = problems;
    }

    @Schema(name = "ProblemList")
    record Listing(List<Problematics.Found> items) {}

    @GetMapping
    @Operation(summary = "Events that a projection could not handle, with the error")
    Listing all() {
        return new Listing(problems.all());
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Handle the event again, and those of the same development that wait behind it")
    Problematics.Outcome retry(@PathVariable String id) {
        return problems.retry(id);
    }

    @PostMapping("/{id}/skip")
    @Operation(summary = "Leave the event out for good, and handle those that wait behind it")
    Problematics.Outcome skip(@PathVariable String id, Origin origin) {
        return problems.skip(id, origin.author());
    }
}
