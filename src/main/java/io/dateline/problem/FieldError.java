package io.dateline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field, {@code participants[0].actor}
 * @param message why it is refused and, where one is known, the remedy
 * @param value the refused value, null where it is missing
 * @param choices what it could mean, where it could mean more than one thing
 */
public record FieldError(
        String field,
        String message,
        @Nullable Object value,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> choices) {

    public FieldError(String field, String message, @Nullable Object value) {
        this(field, message, value, List.of());
    }
}
