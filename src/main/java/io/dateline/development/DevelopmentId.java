package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** Which development: a slug or other short id that its first reporter chose, or a time-ordered UUID (RFC 9562, version 7). */
public record DevelopmentId(@JsonValue String value) {

    /** Without colons, which keep ids of actors and themes apart from these in the log. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._~-]{0,99}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DevelopmentId {}

    static DevelopmentId next() {
        return new DevelopmentId(UuidCreator.getTimeOrderedEpoch().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
