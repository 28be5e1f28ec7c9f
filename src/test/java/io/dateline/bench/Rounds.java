package io.dateline.bench;

import io.dateline.bench.Figure.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the floor and Dateline in turn, so that what else the machine does in the meantime meets both. */
final class Rounds {

    /** @param number from 0, those of the warm-up included: rounds that write, write something else each time */
    interface Round {
        double measure(int number) throws Exception;
    }

    private Rounds() {}

    static Pair of(Options options, Progress progress, Round floor, Round dateline) throws Exception {
        List<Double> ofFloor = new ArrayList<>();
        List<Double> ofDateline = new ArrayList<>();
        for (int number = 0; number < options.warmUp() + options.rounds(); number++) {
            double one = dateline.measure(number);
            double other = floor.measure(number);
            boolean counts = number >= options.warmUp();
            progress.now(
                    "%s %d of %d: floor %s, Dateline %s",
                    counts ? "round" : "warm-up",
                    counts ? number - options.warmUp() + 1 : number + 1,
                    counts ? options.rounds() : options.warmUp(),
                    String.format(Locale.ROOT, "%,.2f", other),
                    String.format(Locale.ROOT, "%,.2f", one));
            if (counts) {
                ofFloor.add(other);
                ofDateline.add(one);
            }
        }
        return new Pair(ofFloor, ofDateline);
    }
}
