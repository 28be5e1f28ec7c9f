package io.dateline.replay;

import io.dateline.log.Origin;
import io.dateline.page.PageSize;
import io.dateline.page.Portion;
import io.dateline.replay.Problematics.Found;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ReplayController.PATH + "/problems", produces = "application/json")
@Tag(name = "Replay")
class ProblemController {

    private final Problematics problems;

    ProblemController(Problematics problems) {
        this.problems = problems;
    }

    /** @param next null on the last page */
    @Schema(name = "ProblemList")
    record Listing(List<Found> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Events that a projection could not handle, with the error")
    Listing page(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = PageSize.of(limit);
        ProblemPlace start = after == null ? null : ProblemPlace.parse(after);
        Portion<Found> page = Portion.read(
                size,
                (last, atMost) -> problems.page(last == null ? start : last.place(), atMost),
                found -> found.problem().error().length());
        List<Found> items = page.items();
        return new Listing(
                items, page.more() ? items.get(items.size() - 1).place().toString() : null);
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
