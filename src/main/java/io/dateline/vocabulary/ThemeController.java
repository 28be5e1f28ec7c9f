package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dateline.document.Entries;
import io.dateline.log.Commands;
import io.dateline.log.Log;
import io.dateline.log.Origin;
import io.dateline.projection.Fresh;
import io.dateline.projection.Generations;
import io.dateline.projection.Reading;
import io.dateline.vocabulary.VocabularyCommand.RegisterTheme;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/themes", produces = "application/json")
@Tag(name = "Vocabulary")
class ThemeController {

    private final Vocabulary vocabulary;
    private final Entries entries;
    private final Commands commands;
    private final Generations generations;
    private final Log log;

    ThemeController(Vocabulary vocabulary, Entries entries, Commands commands, Generations generations, Log log) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.commands = commands;
        this.generations = generations;
        this.log = log;
    }

    /** A theme as the API gives it. */
    record ThemeBody(String id, @JsonUnwrapped ThemeDetails details) {}

    @GetMapping
    @Operation(summary = "All themes")
    Listing<ThemeBody> all(@Fresh(VocabularyProjection.NAME) Reading reading) {
        return new Listing<>(vocabulary.themes().entrySet().stream()
                .map(theme -> new ThemeBody(theme.getKey(), theme.getValue()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One theme, by id, name or alias")
    ThemeBody one(@PathVariable String id, @Fresh(VocabularyProjection.NAME) Reading reading) {
        String theme = vocabulary.themeId(id);
        return new ThemeBody(theme, vocabulary.themes().get(theme));
    }

    @PostMapping(consumes = "application/json")
    @Operation(summary = "Register a theme")
    @ApiResponse(responseCode = "201", description = "Registered")
    ResponseEntity<ThemeBody> register(
            @RequestBody @Schema(implementation = ThemeBody.class) JsonNode json, Origin origin) {
        ThemeBody body = read(json);
        vocabulary.claimThemeNames(body.id(), body.details());
        ThemeId id = new ThemeId(body.id());
        commands.send(new RegisterTheme(id, body.details()), origin);
        long position = log.lastPositionOf(id.toString());
        generations.reading(VocabularyProjection.NAME, position);
        return ResponseEntity.created(URI.create("/api/v1/themes/" + body.id()))
                .header("Dateline-Position", Long.toString(position))
                .body(body);
    }

    private ThemeBody read(JsonNode json) {
        Entries.Identified<ThemeDetails> read = entries.readIdentified(json, ThemeDetails.class);
        return new ThemeBody(Slugs.required(read.id()), read.details());
    }
}
