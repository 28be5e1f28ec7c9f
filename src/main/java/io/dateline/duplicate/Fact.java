package io.dateline.duplicate;

import io.dateline.development.Lookalike.Reason;
import java.util.function.Supplier;

/**
 * What one fact says of two developments. Most are compared in vain, so that it is put in words only where somebody is told.
 *
 * @param points log-odds, above 0 for the same event and below against it
 */
record Fact(String name, double points, Supplier<String> says) {

    Fact {
        points = Reason.rounded(points);
    }

    Reason told() {
        return new Reason(name, points, says.get());
    }
}
