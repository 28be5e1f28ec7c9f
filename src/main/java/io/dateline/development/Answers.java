package io.dateline.development;

import io.dateline.log.Log;
import io.dateline.projection.WriteAnswers;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a change of a development with how it stands then. */
@Component
class Answers {

    private final Log log;
    private final WriteAnswers answers;

    Answers(Log log, WriteAnswers answers) {
        this.log = log;
        this.answers = answers;
    }

    ResponseEntity<Standing> to(HttpStatus status, Standing standing, @Nullable String prefer) {
        String id = standing.id().value();
        return answers.to(status, log.positionOf(id, standing.version() - 1), standing.version(), prefer)
                .location(URI.create("/api/v1/developments/" + id))
                .body(standing);
    }
}
