package io.dateline.development;

import io.dateline.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Knows where all developments stand in time, and so whether one may be placed after and before those it names. Asked by the
 * aggregate, answered by the room that keeps their order.
 */
public interface Placements {

    /**
     * From here to the end of the transaction nobody else's placement is checked, so that two cannot close a circle together.
     *
     * @param before what was said up to now; null of a new development. Whom it names already may have been retracted since
     * @throws InvalidInput where a named development does not exist or no longer counts
     * @throws ImpossibleOrder where the order is a circle, or no moment is left between those named
     */
    void check(DevelopmentId subject, @Nullable Details before, Details now);
}
