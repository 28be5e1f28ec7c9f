package io.dateline.timeline;

import io.dateline.development.Source;
import io.dateline.document.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of all of a development.
 *
 * @param change the last part of the event's stored name: recorded, corrected, source-added, merged, retracted and so on
 * @param recorded when Dateline stored it
 * @param author who decided it, as they call themselves
 * @param client which program sent it
 * @param source the report that the change itself comes from
 * @param sha256 of what the version says, see {@link CanonicalForm}
 * @param changes against the version before; none for the first
 */
@Schema(name = "DevelopmentVersion")
record VersionLine(
        long version,
        String change,
        Instant recorded,
        long position,
        String author,
        String client,
        @Nullable String reason,
        @Nullable Source source,
        String sha256,
        List<Change> changes,
        String href) {}
