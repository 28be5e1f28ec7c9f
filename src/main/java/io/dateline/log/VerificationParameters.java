package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the log is to be verified, and against what. */
record VerificationParameters(
        @Parameter(description = "First position; left out, 1") @Nullable
        String from,

        @Parameter(description = "Last position; left out, the newest") @Nullable
        String to,

        @Parameter(description = "Position of a head that was published earlier; with 'hash'") @Nullable
        String position,

        @Parameter(description = "Hash of that head") @Nullable
        String hash) {

    /** @param known null where the log is to be compared with itself only */
    record Span(long from, long to, @Nullable Known known) {}

    /** A head as somebody wrote it down. */
    record Known(long position, String hash) {}

    /** @throws InvalidInput with every refused parameter */
    Span check(long head) {
        List<FieldError> refusals = new ArrayList<>();
        long last = LogParameters.position("to", to, head, 1, head, refusals);
        long first = LogParameters.position("from", from, 1, 1, Math.max(1, head), refusals);
        if (from != null && to != null && first > last && refusals.isEmpty()) {
            refusals.add(new FieldError("from", "is beyond 'to', " + to, from));
        }
        if ((position == null) != (hash == null)) {
            refusals.add(new FieldError(
                    position == null ? "position" : "hash", "is missing: a head is a position and a hash", null));
        }
        long known = LogParameters.position("position", position, 0, 1, Long.MAX_VALUE, refusals);
        if (hash != null && !hash.matches("[0-9a-f]{64}")) {
            refusals.add(new FieldError("hash", "must be 64 hexadecimal digits in lower case", hash));
        }
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return new Span(first, last, hash == null ? null : new Known(known, hash));
    }
}
