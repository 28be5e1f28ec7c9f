package io.dateline.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds out which steps of a failing history matter, by leaving out halves, then quarters, down to single steps. */
final class Shrinking {

    private Shrinking() {}

    /** Steps of which none can be left out without the failure going away. */
    static List<Integer> smallest(List<Integer> failing, Predicate<List<Integer>> fails) {
        List<Integer> steps = failing;
        for (int size = steps.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < steps.size(); ) {
                List<Integer> fewer = new ArrayList<>(steps);
                fewer.subList(from, Math.min(from + size, steps.size())).clear();
                if (fails.test(fewer)) {
                    steps = fewer;
                } else {
                    from += size;
                }
            }
        }
        return steps;
    }
}
