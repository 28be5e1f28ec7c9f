package io.dateline.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "Log")
class LogController {

    static final String LINES = "application/x-ndjson";
    private static final int PAGE = 250;

    private final Log log;
    private final LogTable table;
    private final EventNames names;
    private final Verification verification;
    private final LogImport imports;

    LogController(Log log, LogTable table, EventNames names, Verification verification, LogImport imports) {
        this.log = log;
        this.table = table;
        this.names = names;
        this.verification = verification;
        this.imports = imports;
    }

    /** Written page by page, so that the longest log takes no more memory than a short one. */
    @GetMapping(produces = LINES)
    @Operation(
            summary = "The log up to now as CloudEvents 1.0, one on each line; go on with the last position as 'after'")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = "string", example = "{\"specversion\":\"1.0\",…}")))
    void export(@ParameterObject LogParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LogHead head = table.head(log.head());
        LogParameters.Part part = parameters.check(head.position(), names);
        response.setContentType(LINES);
        response.setHeader("Dateline-Position", Long.toString(head.position()));
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream lines = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        long left = part.limit();
        for (long after = part.after(); left > 0; ) {
            List<LoggedEvent> page = table.page(after, head.position(), part.filter(), (int) Math.min(PAGE, left));
            if (page.isEmpty()) {
                break;
            }
            for (LoggedEvent event : page) {
                lines.write((LogLine.of(event) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            after = page.get(page.size() - 1).position();
            left -= page.size();
        }
        lines.flush();
    }

    /** The body is read line by line, however long it is. */
    @PostMapping(consumes = LINES, produces = "application/json")
    @Operation(
            summary = "Take in an exported log, into an empty Dateline or one that has its beginning",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = LINES, schema = @Schema(type = "string"))))
    ResponseEntity<Taken> take(HttpServletRequest request) throws IOException {
        Taken taken = imports.take(request.getInputStream());
        return ResponseEntity.ok()
                .header("Dateline-Position", Long.toString(taken.head().position()))
                .body(taken);
    }

    @GetMapping(path = "/verification", produces = "application/json")
    @Operation(
            summary =
                    "Whether the events are those that were written, and whether the log still has a head published earlier")
    Verdict verify(@ParameterObject VerificationParameters parameters) {
        LogHead head = table.head(log.head());
        return verification.of(parameters.check(head.position()), head);
    }
}
