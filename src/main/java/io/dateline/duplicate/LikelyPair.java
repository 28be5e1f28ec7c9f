package io.dateline.duplicate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dateline.development.Lookalike.Reason;
import java.util.List;

/**
 * Two developments that are likely the same event.
 *
 * @param a the one recorded first
 * @param score the probability when the later one came or was changed
 */
record LikelyPair(
        double score,
        Told a,
        Told b,
        List<Reason> reasons,
        @JsonIgnore PairCursor place) {

    record Told(String id, String title, String date) {}
}
