package io.dateline.development;

import io.dateline.log.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a development can remember. Stored for ever under the given names: add records, never rename one. {@code unlikely}
 * tells which dates look wrong from here on and were confirmed; null where none does.
 */
public sealed interface DevelopmentEvent {

    DevelopmentId development();

    @Stored(name = "development.recorded", revision = 1)
    record Recorded(
            DevelopmentId development,
            Details details,
            @Nullable Upstream upstream,
            @Nullable List<Unlikely> unlikely) implements DevelopmentEvent {}

    /** Carries the details whole, as they stand from here on. */
    @Stored(name = "development.corrected", revision = 1)
    record Corrected(
            DevelopmentId development,
            Details details,
            String reason,
            @Nullable Source source,
            @Nullable Upstream upstream,
            @Nullable List<Unlikely> unlikely)
            implements DevelopmentEvent {

        /** The same correction of a development that was described otherwise. */
        public Corrected with(Details otherwise) {
            return new Corrected(development, otherwise, reason, source, upstream, unlikely);
        }
    }

    @Stored(name = "development.source-added", revision = 1)
    record SourceAdded(
            DevelopmentId development,
            Source source,
            @Nullable String reason,
            @Nullable List<Unlikely> unlikely) implements DevelopmentEvent {}

    @Stored(name = "development.retracted", revision = 1)
    record Retracted(
            DevelopmentId development,
            String reason,
            @Nullable Source source) implements DevelopmentEvent {}
}
