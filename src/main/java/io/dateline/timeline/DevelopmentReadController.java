package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.TimelinePage.Entry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Remembered
@Tag(name = "Developments")
class DevelopmentReadController {

    private final Timelines timelines;
    private final Views views;
    private final PageAnswers answers;
    private final JsonMapper json;

    DevelopmentReadController(Timelines timelines, Views views, PageAnswers answers, JsonMapper json) {
        this.timelines = timelines;
        this.views = views;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/developments/{id}", produces = "application/json")
    @Operation(
            summary =
                    "One development as it stands; 410 with its last state and the reason once it is retracted, 308 once it is merged")
    @ApiResponse(responseCode = "200", description = "As it stands")
    @ApiResponse(responseCode = "304", description = "It still is what If-None-Match has", content = @Content)
    @ApiResponse(responseCode = "308", description = "To the one that goes on for it; what is left of it in the body")
    @ApiResponse(responseCode = "410", description = "As it stood when it was retracted, with the reason")
    ResponseEntity<String> one(
            @PathVariable String id,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request) {
        Words words = shown.words(locale);
        View view = views.of(reading, clocks);
        Entry entry = timelines
                .development(id, view)
                .orElseThrow(() -> NotToldYet.why(timelines, id, view, View.of(reading)));
        JsonNode document = json.readTree(entry.document());
        if (document.path("status").asString().equals("merged")) {
            String survivor =
                    "/api/v1/developments/" + document.path("mergedInto").asString();
            // With its own ETag, by which the merger can be taken back.
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .eTag(etag(document, entry.from(), locale))
                    .cacheControl(CacheControl.noCache())
                    .header(HttpHeaders.LOCATION, survivor + PageLinks.query(request, "", null))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answers.item(entry, "", view, words) + "\n");
        }
        boolean retracted = document.path("status").asString().equals("retracted");
        return ResponseEntity.status(retracted ? HttpStatus.GONE : HttpStatus.OK)
                .eTag(etag(document, entry.from(), locale))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answers.item(entry, "", view, words) + "\n");
    }

    /**
     * The version, which is all that If-Match looks at; behind it what else makes this answer another one: a participant's new
     * office, and the language.
     */
    private static String etag(JsonNode document, long from, Locale locale) {
        String office = from == document.path("position").asLong() ? "" : "." + from;
        String language = locale.getLanguage().equals("en") ? "" : "." + locale.getLanguage();
        return "\"" + document.path("version").asLong() + office + language + "\"";
    }
}
