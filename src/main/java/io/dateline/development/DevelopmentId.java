package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import io.dateline.problem.InvalidInput;
import java.util.Set;
import java.util.regex.Pattern;

/** Which development: a slug or other short id that its first reporter chose, or a time-ordered UUID (RFC 9562, version 7). */
public record DevelopmentId(@JsonValue String value) {

    /** Without colons, which keep ids of actors and themes apart from these in the log. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._~-]{0,99}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DevelopmentId {}

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);
    private static final Set<String> RESERVED = Set.of("batch", "changes", "counts", "timemap");

    /** @throws InvalidInput where no development may have it */
    public static DevelopmentId of(String id) {
        if (!ALLOWED.matcher(id).matches()) {
            throw new InvalidInput(
                    "id",
                    "must have 1 to 100 letters of A to Z, digits and . _ ~ -, and begin with a letter or digit",
                    id);
        }
        if (RESERVED.contains(id)) {
            throw new InvalidInput("id", "is a word of the API's own: choose another", id);
        }
        return new DevelopmentId(id);
    }

    static DevelopmentId next() {
        return new DevelopmentId(UuidCreator.getTimeOrderedEpoch().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
