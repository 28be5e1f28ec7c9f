package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Developments")
class CitationController {

    private static final String CSL_JSON = "application/vnd.citationstyles.csl+json";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType CSL = MediaType.parseMediaType(CSL_JSON);

    private final Versions versions;
    private final Citations citations;
    private final PermanentLinks links;
    private final ContentNegotiationManager accepted;

    CitationController(
            Versions versions, Citations citations, PermanentLinks links, ContentNegotiationManager accepted) {
        this.versions = versions;
        this.citations = citations;
        this.links = links;
        this.accepted = accepted;
    }

    record FormatParameters(
            @Parameter(description = "'text' or 'csl'; left out, Accept decides") @Nullable
            String format) {}

    @GetMapping("/api/v1/developments/{id}/versions/{version}/citation")
    @Operation(summary = "How to cite a version: a line of text, or CSL-JSON for Zotero, pandoc and the like")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain"),
                @Content(mediaType = CSL_JSON, schema = @Schema(implementation = Citation.class))
            })
    ResponseEntity<byte[]> cite(
            @PathVariable String id,
            @PathVariable String version,
            @ParameterObject FormatParameters wanted,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType format = wanted.format() == null ? accepted(request) : named(wanted.format());
        Version found = versions.one(id, version, View.of(reading));
        Words words = shown.words(locale);
        String address = links.to(PermanentLinks.path(id, found.number()), request);
        String citation = format == CSL ? citations.csl(found, words, address) : citations.line(found, words, address);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(format)
                .body(citation.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType named(String format) {
        return switch (format) {
            case "text" -> TEXT;
            case "csl" -> CSL;
            default -> throw new InvalidInput("format", "must be one of text, csl", format);
        };
    }

    private MediaType accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .filter(type -> type.getQualityValue() > 0)
                .map(type -> type.includes(TEXT) ? TEXT : type.includes(CSL) ? CSL : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(List.of(TEXT, CSL)));
    }
}
