package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.log.Origin;
import io.dateline.vocabulary.TermRequests.ThemeMerger;
import io.dateline.vocabulary.VocabularyCommand.Merge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/themes", produces = "application/json")
@Tag(name = "Vocabulary")
class ThemeController extends TermController {

    ThemeController(TermReadings readings, TermWrites writes, Entries entries) {
        super(TermType.THEME, readings, writes, entries);
    }

    @Schema(name = "NewTheme")
    record NewTheme(String id, @JsonUnwrapped ThemeDetails details) {}

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register a theme")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<TermState> add(
            @RequestBody @Schema(implementation = NewTheme.class) JsonNode body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        return register(body, prefer, origin);
    }

    @PostMapping(path = "/{id}/merge", consumes = "application/json")
    @Operation(summary = "Merge a theme into another: they are the same")
    ResponseEntity<TermState> merge(
            @PathVariable String id,
            @RequestBody @Schema(implementation = ThemeMerger.class) JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Origin origin) {
        ThemeMerger wanted = entries.read(body, ThemeMerger.class);
        return change(
                id,
                ifMatch,
                prefer,
                origin,
                (theme, expected) -> new Merge(theme, expected, wanted.into(), null, wanted.reason()));
    }
}
