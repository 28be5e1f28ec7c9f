package io.dateline.timeline;

import io.dateline.page.PageSize;
import io.dateline.page.Portion;
import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every version of a development, for good. */
@RestController
@RequestMapping(path = "/api/v1/developments/{id}/versions", produces = "application/json")
@Tag(name = "Developments")
class VersionController {

    private final Versions versions;
    private final VersionLines lines;
    private final PageAnswers answers;
    private final JsonMapper json;

    VersionController(Versions versions, VersionLines lines, PageAnswers answers, JsonMapper json) {
        this.json = json;
        this.versions = versions;
        this.lines = lines;
        this.answers = answers;
    }

    /** @param next the number behind which the next page begins; null on the last one */
    @Schema(name = "DevelopmentVersions")
    record Listing(List<VersionLine> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Every version, oldest first: what changed, why, by whom, from which source")
    ResponseEntity<Listing> all(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            @Fresh(TimelineProjection.NAME) Reading reading,
            HttpServletRequest request) {
        int size = PageSize.of(limit);
        long start = number(after);
        View view = View.of(reading);
        Portion<Version> page = versions.behind(id, start, size, view);
        if (page.items().isEmpty()) {
            versions.newest(id, view); // Refuses what was never recorded.
        }
        // The one before the page tells what the first one on it has changed.
        List<Version> before = versions.at(id, start, view);
        List<Version> all =
                Stream.concat(before.stream(), page.items().stream()).toList();
        List<VersionLine> items = lines.of(all).subList(before.size(), all.size());
        String next = page.more() ? Long.toString(items.get(items.size() - 1).version()) : null;
        return PageLinks.next(request, next).body(new Listing(items, next));
    }

    private static long number(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw new InvalidInput("after", "must be the number of a version, as 'next' gave it", after);
        }
        return Long.parseLong(after);
    }

    /**
     * What a version says never changes, through corrections, replays and new offices of its participants; a cache may keep it
     * (RFC 8246). Only the words of {@code displayDate} belong to the release of Dateline that writes them.
     */
    @GetMapping("/{version}")
    @Operation(
            summary = "One version as it was, for good, with how it was made; a retracted one is answered 200 as well")
    @ApiResponse(responseCode = "200", description = "What it says, for good")
    @ApiResponse(responseCode = "304", description = "It is what If-None-Match has", content = @Content)
    ResponseEntity<String> one(
            @PathVariable String id,
            @PathVariable String version,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        View view = View.of(reading);
        Version found = versions.one(id, version, view);
        VersionLine made = lines.newest(versions.around(found.entry().ordinal(), found.number(), view));
        String item = answers.item(found.entry(), "", view, shown.words(locale));
        return ResponseEntity.ok()
                .eTag("\"" + found.number() + "." + locale.getLanguage() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(item.substring(0, item.length() - 1) + ",\"made\":" + json.writeValueAsString(made) + "}\n");
    }
}
