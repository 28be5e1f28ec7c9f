package io.dateline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request. A long text is cut: its sender has it, and a refusal is not to be longer than what it
 * refuses.
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

    private static final int LONGEST = 200;

    public FieldError {
        field = cut(field);
        value = value instanceof String text ? cut(text) : value;
    }

    public FieldError(String field, String message, @Nullable Object value) {
        this(field, message, value, List.of());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // A sign of two halves goes as a whole.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
