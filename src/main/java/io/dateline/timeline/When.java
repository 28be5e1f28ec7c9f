package io.dateline.timeline;

import io.dateline.date.Bounds;

/**
 * Where a development stands in time: what its date allows, narrowed by what it came after and before.
 *
 * @param bounds the first and the last second it may have taken up
 * @param depth how many others stand before it in the longest chain of placements that leads to it; 0 where nobody placed it
 *     behind another. Of two that may have begun at the same second, the deeper one came later
 */
record When(Bounds bounds, int depth) {

    static When of(Bounds own) {
        return new When(own, 0);
    }
}
