package io.dateline.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Input that can never be right, whatever the store holds: 400, with every refused field, or the first hundred. */
public final class InvalidInput extends Problem {

    /** A body may be wrong in a hundred thousand places; nobody reads as many. */
    private static final int MOST = 100;

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(400, describe(errors));
        this.errors = List.copyOf(first(errors));
    }

    public InvalidInput(String field, String message, @Nullable Object value) {
        this(List.of(new FieldError(field, message, value)));
    }

    /**
     * The same of a part that was sent by itself.
     *
     * @param path of the part in the whole
     * @param sent where the request has it; empty where the part is its body
     */
    public InvalidInput sentAs(String path, String sent) {
        return new InvalidInput(errors.stream()
                .map(error -> error.field().equals(path) || error.field().startsWith(path + ".")
                        ? new FieldError(
                                (sent + error.field().substring(path.length())).replaceFirst("^\\.", ""),
                                error.message(),
                                error.value(),
                                error.choices())
                        : error)
                .toList());
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("errors", errors);
    }

    private static String describe(List<FieldError> errors) {
        String first = first(errors).stream()
                .map(error -> error.field().isEmpty() ? error.message() : error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return errors.size() <= MOST ? first : first + "; and " + (errors.size() - MOST) + " more";
    }

    private static List<FieldError> first(List<FieldError> errors) {
        return errors.subList(0, Math.min(MOST, errors.size()));
    }
}
