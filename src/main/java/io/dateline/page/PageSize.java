package io.dateline.page;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items a page of a list has, as the parameter {@code limit} says. */
public final class PageSize {

    private static final int MOST = 1000;
    private static final int USUAL = 50;

    private PageSize() {}

    /** @throws InvalidInput where it is no number from 1 to 1000 */
    public static int of(@Nullable String limit) {
        List<FieldError> refusals = new ArrayList<>();
        int size = of(limit, refusals);
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return size;
    }

    /** Tells a refusal where it is none. */
    public static int of(@Nullable String limit, List<FieldError> refusals) {
        if (limit == null) {
            return USUAL;
        }
        if (limit.matches("\\d{1,9}")) {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        }
        refusals.add(new FieldError("limit", "must be a whole number from 1 to " + MOST, limit));
        return USUAL;
    }
}
