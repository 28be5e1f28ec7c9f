package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the log a request asks for. */
record LogParameters(
        @Parameter(description = "Position after which to begin; left out, the first event") @Nullable
        String after,

        @Parameter(description = "How many events at most; left out, all up to the newest") @Nullable
        String limit,

        @Parameter(description = "Events of that subject only: the id of a development, 'actor:russia', 'theme:aleppo'")
        @Nullable
        String subject,

        @Parameter(description = "Events of these types only, separated by commas") @Nullable
        String type) {

    /** What is asked for, checked. */
    record Part(long after, long limit, LogFilter filter) {}

    /** @throws InvalidInput with every refused parameter */
    Part check(long head, EventNames names) {
        List<FieldError> refusals = new ArrayList<>();
        if (subject != null && subject.contains(":") && !subject.matches("(actor|theme|distinct|provenance):.+")) {
            refusals.add(new FieldError(
                    "subject",
                    "must be the bare id of a development, an actor as 'actor:russia', a theme as 'theme:aleppo', or two"
                            + " developments that were told apart as 'distinct:' with their hash",
                    subject));
        }
        Part part = new Part(
                position("after", after, 0, 0, head, refusals),
                position("limit", limit, Long.MAX_VALUE, 1, Long.MAX_VALUE, refusals),
                new LogFilter(subject, types(names, refusals)));
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return part;
    }

    private List<String> types(EventNames names, List<FieldError> refusals) {
        List<String> types = type == null ? List.of() : List.of(type.split(",", -1));
        types.stream()
                .filter(name -> names.classOf(name) == null)
                .forEach(unknown -> refusals.add(new FieldError(
                        "type",
                        "there is no event '" + unknown + "'; there are " + String.join(", ", names.known()),
                        type)));
        return types;
    }

    /** A whole number between both, which are allowed too. */
    static long position(
            String field, @Nullable String text, long otherwise, long least, long most, List<FieldError> refusals) {
        if (text == null) {
            return otherwise;
        }
        long number = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            String bound = most == Long.MAX_VALUE ? "" : " to " + most + ", where the log ends";
            refusals.add(new FieldError(field, "must be a whole number from " + least + bound, text));
        }
        return number;
    }
}
