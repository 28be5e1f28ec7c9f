package io.dateline.development;

import io.dateline.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a development comes with.
 *
 * @param expected the version that the sender has seen; null means whatever stands now
 * @param source the report that tells of it
 * @param mistake whether it takes back what no source ever told, but somebody here recorded by mistake: that was then not known on
 *     any day
 */
public record Why(
        @Nullable Long expected, String reason, @Nullable Source source, boolean mistake) {

    public Why(@Nullable Long expected, String reason, @Nullable Source source) {
        this(expected, reason, source, false);
    }

    public Why {
        if (source != null) {
            Credentials.refuse("source.url", source.url(), error -> {
                throw new InvalidInput(List.of(error));
            });
        }
    }
}
