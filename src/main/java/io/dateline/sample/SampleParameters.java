package io.dateline.sample;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which made-up developments a request asks for. */
record SampleParameters(
        @Parameter(description = "Another seed, other developments; left out, 1") @Nullable
        String seed,

        @Parameter(description = "How many; left out, 1000") @Nullable
        String count,

        @Parameter(description = "How many rows in a hundred are wrong") @Nullable
        String bad,

        @Parameter(description = "How many rows in a hundred come twice") @Nullable
        String repeated,

        @Parameter(description = "How many in a hundred another paper tells once more") @Nullable
        String retold) {

    private static final long MOST = 1_000_000_000;

    /** @throws InvalidInput with every refused parameter */
    Sample check() {
        List<FieldError> refusals = new ArrayList<>();
        Sample sample = new Sample(
                number("seed", seed, 1, -MOST, MOST, refusals),
                number("count", count, 1000, 0, MOST, refusals),
                (int) number("bad", bad, 0, 0, 100, refusals),
                (int) number("repeated", repeated, 0, 0, 100, refusals),
                (int) number("retold", retold, 0, 0, 100, refusals));
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return sample;
    }

    private static long number(
            String field, @Nullable String text, long otherwise, long least, long most, List<FieldError> refusals) {
        if (text == null) {
            return otherwise;
        }
        long number = text.matches("-?\\d{1,10}") ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number < least || number > most) {
            refusals.add(new FieldError(field, "must be a whole number from " + least + " to " + most, text));
        }
        return number;
    }
}
