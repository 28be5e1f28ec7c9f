package io.dateline.imports;

import io.dateline.imports.BatchParameters.Batch;
import io.dateline.imports.ImportRuns.Verdicts;
import io.dateline.log.Origin;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
class BatchController {

    private static final String NDJSON = LineByLine.NDJSON;

    private final ImportRuns runs;
    private final Bodies bodies;
    private final LineByLine answers;

    BatchController(ImportRuns runs, Bodies bodies, LineByLine answers) {
        this.runs = runs;
        this.bodies = bodies;
        this.answers = answers;
    }

    @PostMapping(
            path = ImportSettings.PATH,
            consumes = {NDJSON, "application/jsonl", "text/csv", "text/tab-separated-values"})
    @Operation(
            summary = "Record many developments, one a row; answers each row with a line as soon as it is durable",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "One JSON object a line, with the fields of a development, or a table of which"
                                            + " template.csv has the header; packed with gzip where Content-Encoding says so",
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/tab-separated-values", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "A verdict for each row, in the order of the rows",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = Verdict.class)))
    void take(
            @ParameterObject BatchParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Origin origin)
            throws IOException {
        Batch batch = parameters.check();
        MediaType type = MediaType.parseMediaType(request.getContentType());
        Format format = Bodies.format(batch, type);
        Arriving body = new Arriving(request.getInputStream());
        Rows rows = bodies.rows(body, request.getHeader("Content-Encoding"), format, type, batch.file());
        Wishes wishes = new Wishes(format, batch.duplicates(), batch.confirmUnlikely(), batch.registerActors(), origin);
        if (batch.dryRun()) {
            answer(body, response, null, told -> runs.rehearse(rows, wishes, verdicts(told)));
        } else {
            Import begun = runs.begin(batch, format, origin);
            answer(body, response, begun.id(), told -> runs.run(begun, rows, wishes, verdicts(told)));
        }
    }

    /** Otherwise 'batch' would be taken for the id of a development, and said never to have been recorded. */
    @Hidden
    @RequestMapping(
            path = ImportSettings.PATH,
            method = {RequestMethod.GET, RequestMethod.PATCH, RequestMethod.PUT, RequestMethod.DELETE})
    void refuse(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
    }

    @GetMapping(path = ImportSettings.PATH + "/template.csv", produces = "text/csv")
    @Operation(summary = "A CSV file to fill in: its header, and a row that shows how the cells are written")
    String template() {
        return String.join(",", Columns.ALL) + "\r\n"
                + "example-call,2016-09-21,,,,call,Kerry and Lavrov speak by telephone,The two went over the state of the truce.,"
                + "initiator:john-kerry|target:Lavrov,syria-ceasefire,Moscow,RU,55.75,37.62,city,2,"
                + "length of the call,john-kerry,20,30,,minutes,About half an hour.,0,"
                + "Example Gazette|Example Times,2016-09-22|2016-09-23,,\r\n";
    }

    private void answer(Arriving body, HttpServletResponse response, @Nullable String importId, LineByLine.Work work)
            throws IOException {
        if (importId != null) {
            response.setHeader("Dateline-Import", importId);
            response.setHeader("Location", ImportController.PATH + "/" + importId);
        }
        answers.answer(response, body::pauses, work);
    }

    private static Verdicts verdicts(LineByLine.Told told) {
        return taken -> told.tell(taken.stream().map(Taking.Taken::verdict).toList());
    }
}
