package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A line of the log of corrections: what was said, what is said now, why, and who says so.
 *
 * @param title as it was from then on
 */
@Schema(name = "CorrectionLine")
record CorrectionLine(
        String development,
        String kind,
        String title,
        @JsonUnwrapped VersionLine version) {}
