package io.dateline.vocabulary;

import io.dateline.problem.InvalidInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an id that stands beside its details. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile(Slug.PATTERN);

    private Slugs() {}

    /** @throws InvalidInput where it is missing or no slug */
    static String required(@Nullable String id) {
        if (id == null || id.length() > Slug.LONGEST || !SLUG.matcher(id).matches()) {
            throw new InvalidInput("id", id == null ? "is missing: " + Slug.MESSAGE : Slug.MESSAGE, id);
        }
        return id;
    }
}
