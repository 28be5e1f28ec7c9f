package io.dateline.duplicate;

import io.dateline.development.Lookalike;
import io.dateline.development.NeverRecorded;
import io.dateline.log.Log;
import io.dateline.page.PageSize;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.projection.Readings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is like a development, and the likely pairs in the store. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Duplicates")
class DuplicateController {

    private final DuplicateQueries queries;
    private final Readings readings;
    private final Log log;

    DuplicateController(DuplicateQueries queries, Readings readings, Log log) {
        this.queries = queries;
        this.readings = readings;
        this.log = log;
    }

    /** @param next null on the last page */
    record Pairs(List<LikelyPair> items, @Nullable String next) {}

    record Similar(List<Lookalike> items) {}

    @GetMapping("/developments/{id}/similar")
    @Operation(summary = "What is most like a development, with the reasons; those marked as not the same are left out")
    Similar similar(@PathVariable String id, @Fresh(value = DuplicateProjection.NAME, newest = true) Reading reading) {
        // The search may lag behind the log: what is recorded is waited for once more, and then told to come.
        long recorded = log.lastPositionOf(id);
        Reading filled = reading.position() < recorded ? readings.reading(DuplicateProjection.NAME, recorded) : reading;
        Row row = queries.row(filled.generation(), id).orElseThrow(() -> new NeverRecorded(id));
        return new Similar(queries.like(filled.generation(), row.profile(), row.ordinal(), null).stream()
                .map(DuplicateQueries::told)
                .toList());
    }

    @GetMapping("/duplicates")
    @Operation(summary = "Developments that are likely the same event, by pairs, most likely first")
    Pairs duplicates(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @Fresh(value = DuplicateProjection.NAME, newest = true) Reading reading) {
        int size = PageSize.of(limit);
        List<LikelyPair> pairs =
                queries.pairs(reading.generation(), after == null ? null : PairCursor.parse(after), size + 1);
        return pairs.size() <= size
                ? new Pairs(pairs, null)
                : new Pairs(pairs.subList(0, size), pairs.get(size - 1).place().toString());
    }
}
