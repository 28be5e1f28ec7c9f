package io.dateline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.projection.Generation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuilding of a projection.
 *
 * @param generation the one that is filled, and read once it is done
 * @param done events handled
 * @param total events in the log; grows with it
 * @param eventsPerSecond since it began
 * @param etaSeconds at that rate; absent while nothing is known and once it is over
 * @param skipped events that were set aside
 * @param error what stopped it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Replay(
        String id,
        String projection,
        Generation generation,
        State state,
        Instant started,
        @Nullable Instant finished,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long etaSeconds,
        long skipped,
        @Nullable String error,
        String author) {

    /** Where a replay stands. */
    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED
    }
}
