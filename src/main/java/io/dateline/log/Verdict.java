package io.dateline.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param intact whether nothing wrong was found
 * @param events how many were found right before the first that is wrong, or the end
 * @param broken the first that is wrong; absent where none is
 * @param known what became of the head that was given; absent where none was
 */
@Schema(name = "LogVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verdict(
        boolean intact,
        long from,
        long to,
        long events,
        @Nullable Broken broken,
        @Nullable Known known,
        LogHead head,
        double seconds) {

    /** How an event may be wrong. */
    enum Fault {
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("out-of-order")
        OUT_OF_ORDER
    }

    record Broken(long position, Fault fault, String detail) {}

    /** @param contained whether the log has that very event at that position */
    record Known(
            long position,
            String hash,
            boolean contained,
            @Nullable String detail) {}
}
