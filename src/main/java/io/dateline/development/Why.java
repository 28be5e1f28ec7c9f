package io.dateline.development;

import io.dateline.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a development comes with.
 *
 * @param expected the version that the sender has seen; null means whatever stands now
 * @param source the report that tells of it
 */
public record Why(
        @Nullable Long expected, String reason, @Nullable Source source) {

    public Why {
        if (source != null) {
            Credentials.refuse("source.url", source.url(), error -> {
                throw new InvalidInput(List.of(error));
            });
        }
    }
}
