package io.dateline.live;

import io.dateline.log.Log;
import io.dateline.stream.SseClient;
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
class StreamController {

    private final Clients clients;
    private final Feed feed;
    private final Log log;
    private final Vocabulary vocabulary;

    StreamController(Clients clients, Feed feed, Log log, Vocabulary vocabulary) {
        this.clients = clients;
        this.feed = feed;
        this.log = log;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "What happens, as it happens: server-sent events, each named by the last part of its stored event's name"
                            + " (recorded, corrected, source-added, merged, retracted and so on), with the entry as it"
                            + " stands from then on; 'gap' and 'closing' say where to resume")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(
            @ParameterObject StreamParameters parameters,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        clients.check();
        feed.check();
        vocabulary.lookAgain(feed.now());
        StreamFilter filter = parameters.filter(vocabulary);
        long start = parameters.start(lastEventId, feed.now(), log.head());
        response.setHeader("Dateline-Position", Long.toString(start));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        SseClient client = clients.admit(request, response, connection -> {
            StreamClient reader = new StreamClient(connection, clients, feed, filter, language, start);
            feed.add(reader);
            return reader;
        });
        if (client != null) {
            client.listen();
        }
    }
}
