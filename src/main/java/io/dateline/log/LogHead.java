package io.dateline.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest event of the log. Its hash stands for the whole log before it: whoever has written it down can tell later whether
 * the log is still the same.
 *
 * @param position 0 for an empty log
 * @param hash SHA-256 in hexadecimal; {@link #START} for an empty log
 * @param recorded null for an empty log
 */
@Schema(name = "LogHead")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogHead(long position, String hash, @Nullable String recorded) {

    /** What stands in the place of a hash before the first event. */
    static final String START = "0".repeat(64);

    static final LogHead NONE = new LogHead(0, START, null);

    /** Commands take the time before they take their turn, and a clock may be set back. */
    Instant notBefore(Instant time) {
        Instant newest = recorded == null ? Instant.MIN : Instant.parse(recorded);
        return time.isBefore(newest) ? newest : time;
    }
}
