package io.dateline.projection;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a change once every projection shows it, or says that it is durable but not shown yet. */
@Component
public class WriteAnswers {

    private final Readings readings;

    WriteAnswers(Readings readings) {
        this.readings = readings;
    }

    /**
     * The answer with its status, the position and the new version; location and body are left to the caller.
     *
     * @param status where it is shown; otherwise 202
     * @param position of the change's last event
     * @param prefer the Prefer header; {@code respond-async} (RFC 7240, section 4.1) answers 202 at once
     */
    public ResponseEntity.BodyBuilder to(HttpStatus status, long position, long version, @Nullable String prefer) {
        boolean shown = (prefer == null || !prefer.contains("respond-async")) && shown(position);
        return ResponseEntity.status(shown ? status : HttpStatus.ACCEPTED)
                .eTag("\"" + version + "\"")
                .header("Dateline-Position", Long.toString(position));
    }

    private boolean shown(long position) {
        try {
            readings.awaitAll(position);
            return true;
        } catch (NotThereYet lagging) {
            return false;
        }
    }
}
