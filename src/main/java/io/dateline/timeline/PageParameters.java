package io.dateline.timeline;

import io.dateline.page.PageSize;
import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page of a timeline a request asks for. */
record PageParameters(
        @Parameter(description = "'asc', oldest first, or 'desc'") @Nullable
        String order,

        @Parameter(
                description =
                        "Entries on a page, 1 to 1000; where they are very long there are fewer, and 'next' gives the others")
        @Nullable
        String limit,

        @Parameter(description = "Cursor, from 'next' or a Link header") @Nullable
        String after,

        @Parameter(
                description =
                        "'true' tells with each entry which others link to it ('linkedBy'), the earliest 200 of them")
        @Nullable
        String links) {

    /** The page without its cursor, which is checked when the question is known. */
    record Page(boolean descending, int limit, boolean links) {}

    /** Null for the first page. */
    @Nullable
    Cursor place() {
        return after == null ? null : Cursor.parse("after", after);
    }

    Page check() {
        List<FieldError> refusals = new ArrayList<>();
        boolean descending = FilterParameters.choice("order", order, "asc", List.of("asc", "desc"), refusals)
                .equals("desc");
        int size = PageSize.of(limit, refusals);
        boolean linked = FilterParameters.choice("links", links, "false", List.of("true", "false"), refusals)
                .equals("true");
        if (!refusals.isEmpty()) {
            throw new InvalidInput(refusals);
        }
        return new Page(descending, size, linked);
    }
}
