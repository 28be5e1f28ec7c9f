package io.dateline.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Made-up developments and what they need, one JSON object a line; only where {@link SampleSettings} say so. */
@RestController
@RequestMapping(path = "/api/v1/samples", produces = "application/x-ndjson")
@ConditionalOnBooleanProperty("dateline.sample.offered")
@Tag(name = "Samples")
class SampleController {

    @GetMapping("/actors")
    @Operation(summary = "The actors of made-up developments, each as POST /actors takes it")
    void actors(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Sample.actors(), request, response);
    }

    @GetMapping("/themes")
    @Operation(summary = "The themes of made-up developments, each as POST /themes takes it")
    void themes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Sample.themes(), request, response);
    }

    @GetMapping("/developments")
    @Operation(summary = "Made-up developments and corrections of them, as POST /developments/batch takes them")
    void developments(
            @ParameterObject SampleParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(parameters.check().rows().map(Sample.Row::json), request, response);
    }

    @GetMapping("/retractions")
    @Operation(summary = "Which of them are to be retracted")
    void retractions(
            @ParameterObject SampleParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(parameters.check().retracted().map(id -> "{\"id\":\"" + id + "\"}"), request, response);
    }

    /** They are made up as they are written: none for who asks for the headers alone. */
    private static void write(Stream<String> lines, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        Writer body = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
            body.write(line.next());
            body.write('\n');
        }
        body.flush();
    }
}
