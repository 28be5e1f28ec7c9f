package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dateline.document.Change;
import io.dateline.document.Records;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of an actor or theme.
 *
 * @param change registered, revised, merged, unmerged or split
 * @param recorded when Dateline stored it
 * @param author who decided it, as they call themselves
 * @param client which program sent it
 * @param reason absent where a file says so, or it was registered
 * @param changes against the version before; none for the first
 */
@Schema(name = "TermVersion")
record TermVersion(
        long version,
        String change,
        Instant recorded,
        long position,
        String author,
        String client,
        @Nullable String reason,
        List<Change> changes,
        @JsonIgnore TermState state) {

    /** The same with what it changed. */
    TermVersion since(TermState before) {
        List<Change> differing = new ArrayList<>(Records.between(before.details(), state.details()));
        if (!Objects.equals(before.mergedInto(), state.mergedInto())) {
            differing.add(new Change("mergedInto", before.mergedInto(), state.mergedInto()));
        }
        return new TermVersion(version, change, recorded, position, author, client, reason, differing, state);
    }
}
