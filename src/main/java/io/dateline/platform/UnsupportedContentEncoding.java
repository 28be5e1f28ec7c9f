package io.dateline.platform;

import io.dateline.imports.ImportSettings;
import io.dateline.problem.FieldError;
import io.dateline.problem.Problem;
import java.util.List;
import java.util.Map;

/** The body is packed where it has to come as it is: 415 (RFC 9110, section 15.5.16). */
final class UnsupportedContentEncoding extends Problem {

    private final FieldError error;

    UnsupportedContentEncoding(String encoding) {
        this(new FieldError("Content-Encoding", "is taken by " + ImportSettings.PATH + " only", encoding));
    }

    private UnsupportedContentEncoding(FieldError error) {
        super(415, "Content-Encoding '" + error.value() + "' " + error.message() + ": send the body unpacked");
        this.error = error;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("errors", List.of(error));
    }
}
