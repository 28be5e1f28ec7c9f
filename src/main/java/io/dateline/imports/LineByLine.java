package io.dateline.imports;

import io.dateline.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a line for each thing that is done, while others are still being done. Nothing is answered before the first of them:
 * what goes wrong earlier is answered as a problem, later as the last line.
 */
@Component
class LineByLine {

    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(LineByLine.class);

    private final JsonMapper json;

    LineByLine(JsonMapper json) {
        this.json = json;
    }

    interface Told {
        void tell(List<?> lines) throws IOException;
    }

    interface Work {
        /** @throws IOException where whoever asked for it is gone */
        void run(Told told) throws IOException;
    }

    /** @param reads whether whoever is answered may be reading by now */
    void answer(HttpServletResponse response, BooleanSupplier reads, Work work) throws IOException {
        Answers[] answers = new Answers[1];
        try {
            work.run(lines -> {
                if (answers[0] == null) {
                    response.setContentType(NDJSON);
                    answers[0] = new Answers(json, reads, response.getOutputStream());
                }
                answers[0].add(lines);
            });
            if (answers[0] == null) {
                response.setContentType(NDJSON);
            }
        } catch (RuntimeException failed) {
            RuntimeException why = failed instanceof AsideFailed full ? full.refusal() : failed;
            if (answers[0] == null || answers[0].isEmpty()) {
                throw why;
            }
            answers[0].end(Map.of("problem", last(why)));
        } catch (IOException gone) {
            LOG.info("A sender went away: {}", String.valueOf(gone.getMessage()));
        } finally {
            if (answers[0] != null) {
                answers[0].close();
            }
        }
    }

    private static Map<String, Object> last(RuntimeException failed) {
        if (failed instanceof Problem refused) {
            return Verdict.document(refused);
        }
        if (failed instanceof ConcurrencyException || failed instanceof LockAcquisitionFailedException) {
            return Map.of(
                    "type",
                    "/problems/busy",
                    "status",
                    503,
                    "detail",
                    "Others change the same thing just now: try again");
        }
        LOG.error("An import, or its undo, failed", failed);
        return Map.of(
                "type", "/problems/fault", "status", 500, "detail", "A fault of Dateline's own; its log tells more");
    }
}
