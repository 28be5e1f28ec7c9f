package io.dateline.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for a random history for which a rule does not hold and, should there be one, for the fewest steps of it that do not. */
class Counterexample {

    private static final int STEPS = 80;

    private final long seed;
    private final Function<String, RandomHistory> begin;
    private final Consumer<Run> rule;
    private int runs;
    private @Nullable Run last;

    /**
     * A history that has happened.
     *
     * @param name by which its ids differ from those of others
     * @param positions of the log after each step
     */
    record Run(String name, RandomHistory history, List<Long> positions) {}

    Counterexample(long seed, Function<String, RandomHistory> begin, Consumer<Run> rule) {
        this.seed = seed;
        this.begin = begin;
        this.rule = rule;
    }

    void mustNotExist() {
        List<Integer> all = IntStream.range(0, STEPS).boxed().toList();
        Throwable failure = failure(all);
        if (failure == null) {
            return;
        }
        List<Integer> smallest = Shrinking.smallest(all, steps -> failure(steps) != null);
        Throwable smaller = failure(smallest);
        throw new AssertionError(
                "Seed %d fails with the steps %s:%n%s"
                        .formatted(
                                seed, smallest, String.join("\n", last.history().told())),
                smaller == null ? failure : smaller);
    }

    private @Nullable Throwable failure(List<Integer> steps) {
        String name = seed + "-" + runs++;
        Run run = new Run(name, begin.apply(name), new ArrayList<>());
        last = run;
        try {
            for (int step : steps) {
                run.history().step(step);
                run.positions().add(run.history().position());
            }
            rule.accept(run);
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }
}
