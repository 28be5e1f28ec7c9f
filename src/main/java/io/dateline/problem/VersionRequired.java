package io.dateline.problem;

import java.util.List;
import java.util.Map;

/** A change must say which version it means: 428. */
public final class VersionRequired extends Problem {

    VersionRequired() {
        super(428, "Send If-Match with the ETag of the version you mean to change, or * for whatever stands now");
    }

    @Override
    public Map<String, Object> properties() {
        String message = "is missing: send the ETag of the version you mean, or *";
        return Map.of("errors", List.of(new FieldError(IfMatch.HEADER, message, null)));
    }
}
