package io.dateline.live;

import io.dateline.log.Log;
import io.dateline.projection.Fresh;
import io.dateline.projection.Generations;
import io.dateline.projection.LogPoints;
import io.dateline.projection.Reading;
import io.dateline.stream.SseClient;
import io.dateline.timeline.TimelineEntries;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Log")
class PlaybackController {

    private final Clients clients;
    private final Frames frames;
    private final StreamSettings settings;
    private final Generations generations;
    private final LogPoints points;
    private final Log log;
    private final Vocabulary vocabulary;

    PlaybackController(
            Clients clients,
            Frames frames,
            StreamSettings settings,
            Generations generations,
            LogPoints points,
            Log log,
            Vocabulary vocabulary) {
        this.clients = clients;
        this.frames = frames;
        this.settings = settings;
        this.generations = generations;
        this.points = points;
        this.log = log;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/api/v1/playback", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "History in the order of one of the three clocks, at a speed: server-sent events with the entry as of that"
                            + " step; 'done' at the end, 'closing' where Dateline stops. Last-Event-ID resumes after any of them")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "Last-Event-ID, or 'after', is that of 'done': do not connect again")
    void playback(
            @ParameterObject PlaybackParameters parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Fresh(TimelineEntries.PROJECTION) Reading reading,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        clients.check();
        if (PlaybackClient.DONE.equals(lastEventId == null ? parameters.after() : lastEventId)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        Reading at = points.reading(TimelineEntries.PROJECTION, reading, "asOf", parameters.asOf());
        vocabulary.lookAgain(at.position());
        Playback playback = parameters.check(vocabulary, Occasion.asOf(at.position()), language);
        if (playback.clock() == PlaybackClock.REPORTED) {
            generations.demandCurrent(TimelineEntries.PROJECTION);
        }
        PlaybackStart start = parameters.start(playback, lastEventId, at.position(), log);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        SseClient client = clients.admit(
                request,
                response,
                connection -> new PlaybackClient(
                        connection, clients, frames, playback, settings.heartbeat(), start.at(), start.second()));
        if (client != null) {
            client.listen();
        }
    }
}
