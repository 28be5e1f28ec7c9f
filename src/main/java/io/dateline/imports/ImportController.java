package io.dateline.imports;

import io.dateline.document.Texts;
import io.dateline.log.Origin;
import io.dateline.page.PageSize;
import io.dateline.page.Portion;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "Imports")
class ImportController {

    static final String PATH = "/api/v1/imports";

    private final ImportTable table;
    private final Undo undo;
    private final LineByLine answers;
    private final Shown shown;

    ImportController(ImportTable table, Undo undo, LineByLine answers, Shown shown) {
        this.shown = shown;
        this.table = table;
        this.undo = undo;
        this.answers = answers;
    }

    /** @param next the id behind which the next page begins; null on the last page */
    @Schema(name = "ImportList")
    record Page(List<Import> items, @Nullable String next) {}

    @GetMapping(produces = "application/json")
    @Operation(summary = "All imports, newest first")
    Page all(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = PageSize.of(limit);
        Import last = after == null
                ? null
                : table.find(after).orElseThrow(() -> new InvalidInput("after", "must be the 'next' of a page", after));
        Portion<Import> page = table.page(last, size);
        List<Import> items = page.items();
        return new Page(items, page.more() ? items.get(items.size() - 1).id() : null);
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(summary = "How far an import has come, and what came of it")
    ResponseEntity<Import> one(@PathVariable String id) {
        Import found = table.find(id).orElseThrow(() -> new UnknownImport(id));
        return ResponseEntity.ok()
                .header(Fresh.POSITION, Long.toString(shown.position()))
                .body(found);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Undo an import: what it created is retracted, what it corrected goes back, what it attached is"
                    + " withdrawn, unless somebody has changed it since; actors that it registered stay. Answers a line"
                    + " for each development",
            description =
                    "On the reported clock (knownOn) every day is then as it would be without the import. Asked for"
                            + " again, it tries what was left once more, and is refused where nothing was.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = LineByLine.NDJSON, schema = @Schema(implementation = Undo.Done.class)))
    void undo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Origin origin,
            HttpServletResponse response)
            throws IOException {
        if (reason == null || reason.isBlank() || reason.length() > 2000) {
            throw new InvalidInput("reason", "say why, in 1 to 2000 characters", reason);
        }
        Texts.check(reason, "reason");
        answers.answer(response, () -> true, told -> undo.run(id, reason, origin, told::tell));
    }
}
