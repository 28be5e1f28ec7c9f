package io.dateline.development;

import io.dateline.log.Log;
import io.dateline.projection.Generations;
import io.dateline.projection.NotThereYet;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a change once every timeline shows it, or says that it is durable but not shown yet. */
@Component
class Answers {

    private final Log log;
    private final Generations generations;

    Answers(Log log, Generations generations) {
        this.log = log;
        this.generations = generations;
    }

    /** @param prefer the Prefer header; {@code respond-async} (RFC 7240, section 4.1) answers 202 at once */
    ResponseEntity<Standing> to(HttpStatus status, Standing standing, @Nullable String prefer) {
        long position = log.positionOf(standing.id().value(), standing.version() - 1);
        boolean shown = (prefer == null || !prefer.contains("respond-async")) && shown(position);
        return ResponseEntity.status(shown ? status : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/developments/" + standing.id().value()))
                .eTag("\"" + standing.version() + "\"")
                .header("Dateline-Position", Long.toString(position))
                .body(standing);
    }

    private boolean shown(long position) {
        try {
            generations.awaitAll(position);
            return true;
        } catch (NotThereYet lagging) {
            return false;
        }
    }
}
