package io.dateline.development;

import io.dateline.problem.FieldError;
import io.dateline.problem.Refusal;

/** The key came with another body before. */
public final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused(String key, String development) {
        super(
                "The Idempotency-Key '" + key + "' came with another body before, which recorded '" + development
                        + "': use a new key for a new development",
                new FieldError("Idempotency-Key", "came with another body before: use a new one", key),
                null);
    }
}
