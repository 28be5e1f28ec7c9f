package io.dateline.imports;

import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Upstream;
import java.util.function.Predicate;

/**
 * What a row says.
 *
 * @param named whether it has an id of its own; otherwise that follows from what it says, so that the same row is the same development
 */
record Wanted(long line, DevelopmentId id, boolean named, Details details, Upstream upstream, boolean confirmUnlikely) {

    /** See {@link Details#placedAgainst}. */
    Wanted placedAgainst(Predicate<String> others) {
        return new Wanted(line, id, named, details.placedAgainst(others), upstream, confirmUnlikely);
    }
}
