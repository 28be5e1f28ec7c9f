package io.dateline.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field, {@code participants[0].actor}
 * @param message why it is refused and, where one is known, the remedy
 * @param value the refused value, null where it is missing
 */
public record FieldError(
        String field, String message, @Nullable Object value) {}
