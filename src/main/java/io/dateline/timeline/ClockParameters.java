package io.dateline.timeline;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** From where on the clocks a request looks. */
record ClockParameters(
        @Parameter(description = "As Dateline had it: a position of the log, or an instant (RFC 3339)") @Nullable
        String asOf,

        @Parameter(description = "As the sources had it by the end of that date, EDTF") @Nullable
        String knownOn) {}
