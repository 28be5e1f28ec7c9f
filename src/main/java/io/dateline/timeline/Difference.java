package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.document.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of one development of a timeline between two points.
 *
 * @param version which it is at the later point
 * @param was which it was at the earlier point; absent where it was not on the timeline
 * @param reason why it was retracted
 * @param mergedInto the development that goes on for it
 * @param entry as it stands on the timeline at the later point; absent where it does no longer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "TimelineChange")
record Difference(
        Became change,
        String id,
        long version,
        @Nullable Long was,
        @Nullable String reason,
        @Nullable String mergedInto,
        List<Change> changes,

        @Schema(implementation = Shapes.OnTimeline.class) @Nullable
        JsonNode entry) {

    /** What became of it. */
    enum Became {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("corrected")
        CORRECTED,
        /** The same version, but a participant acts for somebody else, or it or a theme was merged into another. */
        @JsonProperty("reassigned")
        REASSIGNED,
        /** The same version, but what it came after or before turned out to be of another time. */
        @JsonProperty("moved")
        MOVED,
        /** The same version, but one of its sources came out only in between. */
        @JsonProperty("sourced")
        SOURCED,
        @JsonProperty("retracted")
        RETRACTED,
        /** Another development goes on for it. */
        @JsonProperty("merged")
        MERGED,
        /** The same version, but its sources turned out to be more, or less, independent of each other. */
        @JsonProperty("reassessed")
        REASSESSED,
        /** Corrected in such a way that it no longer belongs here. */
        @JsonProperty("removed")
        REMOVED
    }
}
